/**
 * Why: what is published is not what the other tests import. The package is packed and unpacked
 * as npm does, may see only the dependencies it declares, and must run what its README says.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import ts from 'typescript';
import { assemble } from './assemble';
import { publishedName } from './manifest';

let project: string;
const installed = (...parts: string[]): string =>
  join(project, 'node_modules', publishedName, ...parts);

const run = (command: string, words: string[], cwd = project): string =>
  execFileSync(command, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The folder of a package as this workspace resolves it, whatever it exports. */
const folderOf = (name: string): string => {
  const places = require.resolve.paths(name) ?? [];
  const found = places.map((each) => join(each, name)).find((each) => ts.sys.directoryExists(each));
  if (!found) throw new Error(`${name} is not installed`);
  return found;
};

const link = (name: string): void => {
  const place = join(project, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(folderOf(name), place);
};

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'local-cloud-package-'));
  const built = join(project, 'built');
  await assemble(built);
  const packed = run('npm', ['pack', '--silent', '--pack-destination', project, built]).trim();
  mkdirSync(installed(), { recursive: true });
  run('tar', ['-xzf', packed.split('\n').at(-1) ?? '', '--strip-components=1', '-C', installed()]);
  rmSync(built, { recursive: true });
  const manifest = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of [...Object.keys(manifest.dependencies), 'wx-server-sdk']) link(name);
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the published package', () => {
  it('runs the example of its README with plain node', () => {
    const readme = readFileSync(installed('README.md'), 'utf8');
    const example = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const promised = /console\.log\(.*\/\/ (.*)/.exec(example)?.[1];
    writeFileSync(join(project, 'try.mjs'), example);
    const printed = run(process.execPath, ['try.mjs']);
    expect(promised).toBeTruthy();
    expect(printed.trim().replace(/\s+/g, ' ')).toBe(promised);
  });

  it('describes itself to TypeScript', () => {
    const file = join(project, 'consumer.ts');
    writeFileSync(
      file,
      `import { startLocalCloud, type LocalCloudOptions } from '${publishedName}';
       const options: LocalCloudOptions = { port: 0, functions: {}, collections: [{ name: 'a' }] };
       export const url = async (): Promise<string> => (await startLocalCloud(options)).url;
       // @ts-expect-error: a port is a number
       export const wrong = startLocalCloud({ ...options, port: 'x' });`,
    );
    const program = ts.createProgram([file], {
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    });
    const said = ts
      .getPreEmitDiagnostics(program)
      .map((each) => ts.flattenDiagnosticMessageText(each.messageText, '\n'));
    expect(said).toEqual([]);
  });
});

const firstLine = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('nothing to read from');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('the command said nothing');
};

describe('the command', () => {
  const command = (): string => installed('bin.js');
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill('SIGKILL'));

  it('serves functions, declared collections and the bundled console, and ends on SIGTERM', async () => {
    cpSync(installed('examples'), join(project, 'cloudfunctions'), { recursive: true });
    const declaration = { collections: [{ name: 'entries' }] };
    writeFileSync(join(project, 'cloud.config.json'), JSON.stringify(declaration));
    const server = spawn(process.execPath, [command(), '--port', '0'], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child = server;
    const exit = new Promise((resolve) => server.on('exit', resolve));
    const line = await firstLine(server);
    const url = line.replace('cloud ready ', '');
    const body = JSON.stringify({ function: 'guestbook', data: { text: 'a' } });
    const headers = { 'x-wx-openid': 'me' };
    const reply = await fetch(`${url}/client/call`, { method: 'POST', headers, body });
    expect(await reply.json()).toEqual({ result: { text: 'a', by: 'me', total: 1 } });
    const script = await (await fetch(`${url}/sandbox/console.js`)).text();
    expect(script).toBe(readFileSync(installed('console', 'console.js'), 'utf8'));
    server.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it.each([
    [['--port', 'x'], '--port x'],
    [['--functions', 'nowhere'], 'no such folder'],
    [['--nonsense'], 'nonsense'],
    [['--config', 'bad.json'], 'collections'],
  ])('refuses %j and says how it is used', (words, said) => {
    writeFileSync(join(project, 'bad.json'), '{"collections":"all"}');
    const failed = (): string => run(process.execPath, [command(), ...words]);
    expect(failed).toThrow(said);
    expect(failed).toThrow('--functions DIR');
  });
});
