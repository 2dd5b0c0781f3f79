/** Why: everything that is published, put into one folder that `npm pack` and `npm publish` take. */
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundlePage } from '../console/bundle-page';
import { compile } from './compile';
import { publishedManifest } from './manifest';

const source = join(__dirname, '..');

/** Taken as they are. */
const copied = ['README.md', 'CHANGELOG.md', 'LICENSE', 'examples'];

const bin = "#!/usr/bin/env node\nvoid require('./cli/main').main(process.argv.slice(2));\n";

/** What runs inside an instance is plain CommonJS already. */
const insideInstances = async (): Promise<string[]> => {
  const names = await readdir(join(source, 'functions'));
  return names.filter((name) => name.endsWith('.cjs')).map((name) => `functions/${name}`);
};

const write = async (target: string, name: string, text: string): Promise<void> => {
  await mkdir(dirname(join(target, name)), { recursive: true });
  await writeFile(join(target, name), text);
};

/** Empties `target` and fills it with the package. */
export const assemble = async (target: string): Promise<void> => {
  await rm(target, { recursive: true, force: true });
  await compile(source, target);
  const { script, style } = await bundlePage();
  await write(target, 'console/console.js', script);
  await write(target, 'console/console.css', style);
  for (const name of [...copied, ...(await insideInstances())])
    await cp(join(source, name), join(target, name), { recursive: true });
  await write(target, 'bin.js', bin);
  await write(target, 'package.json', `${JSON.stringify(publishedManifest(source), null, 2)}\n`);
};
