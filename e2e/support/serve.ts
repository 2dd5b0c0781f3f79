/**
 * The campus as a process of its own, as `npm start` runs it; says in one line of JSON where
 * it is and what is on it. Ends with its standard input.
 */
import { startCampusCloud } from '@louyu/demo/campus-cloud';
import { startWeb } from '@louyu/demo/web';

async function serve(now: string): Promise<void> {
  const cloud = await startCampusCloud({
    port: 0,
    campus: 'demo',
    now: new Date(now),
    freeze: true,
    slowQueries: 'refuse',
  });
  const build = process.env['H5_BUILD'];
  const web = await startWeb({ port: 0, cloudUrl: cloud.url, ...(build ? { build } : {}) });
  console.log(JSON.stringify({ url: web.url, facts: cloud.facts }));
  process.stdin.resume().on('end', () => {
    void web.close().then(() => cloud.close());
  });
}

serve(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
