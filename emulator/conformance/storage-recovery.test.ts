/** Why: what a crash leaves on the disk beside the files is nobody's; what is stored stays. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProbe } from './probe-cloud';

const put = `return (await cloud.uploadFile({ cloudPath: input, fileContent: Buffer.from(input) })).fileID`;
const read = 'return (await cloud.downloadFile({ fileID: input })).fileContent.toString()';

it('contents without a file are swept at the next start, files survive it', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sweep-'));
  const first = await startProbe({ dataDirectory });
  const fileID = await first.value<string>(put, 'kept.txt');
  await first.cloud.close();
  writeFileSync(join(dataDirectory, 'files', 'half-written'), 'x');
  const second = await startProbe({ dataDirectory });
  expect(await second.value(read, fileID)).toBe('kept.txt');
  expect(readdirSync(join(dataDirectory, 'files'))).toHaveLength(1);
  await second.cloud.close();
  rmSync(dataDirectory, { recursive: true });
});

it('a file that is replaced while it is read comes whole, the old one or the new', async () => {
  const probe = await startProbe();
  const source = `const text = (letter) => letter.repeat(200_000);
    const put = (letter) => cloud.uploadFile({ cloudPath: 'x.txt', fileContent: Buffer.from(text(letter)) });
    const { fileID } = await put('a');
    const reads = Array.from({ length: 20 }, () => cloud.downloadFile({ fileID }));
    const writes = ['b', 'c', 'd'].map(put);
    const [contents] = await Promise.all([Promise.all(reads), Promise.all(writes)]);
    return contents.map(({ fileContent }) => fileContent.toString())
      .filter((each) => each.length !== 200_000 || new Set(each).size !== 1).length;`;
  expect(await probe.value(source)).toBe(0);
  await probe.cloud.close();
});
