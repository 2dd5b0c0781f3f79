/** How large the WeChat package is, if it was built: main package, whole, images. */
import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Figure } from '@louyu/emulator/bench/figure';

const BUILD = join(__dirname, '..', '..', 'client', 'dist', 'weapp');
const KB = 1024;
const LIMIT = { main: 1.0 * KB * KB, whole: 2.5 * KB * KB, images: 200 * KB };
const IMAGES = new Set(['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp']);

interface File {
  path: string;
  bytes: number;
}

async function filesUnder(folder: string): Promise<File[]> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names.map(async (name) => ({ name, found: await stat(join(folder, name)) })),
  );
  return files
    .filter(({ found }) => found.isFile())
    .map(({ name, found }) => ({ path: name.split(sep).join('/'), bytes: found.size }));
}

async function subpackages(): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(BUILD, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
  };
  return (manifest.subPackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'));
}

const sum = (files: readonly File[]): number => files.reduce((all, { bytes }) => all + bytes, 0);

/** No figures without a build. */
export async function packageSizes(): Promise<Figure[]> {
  if (!existsSync(join(BUILD, 'app.json'))) {
    process.stderr.write(`no package in ${relative(process.cwd(), BUILD)}: npm run build:weapp\n`);
    return [];
  }
  const files = await filesUnder(BUILD);
  const roots = await subpackages();
  const main = files.filter(({ path }) => !roots.some((root) => path.startsWith(root)));
  const images = files.filter(({ path }) => IMAGES.has(extname(path)));
  const figure = (name: string, value: number, against: number): Figure => ({
    ...{ name, value, unit: 'bytes', against },
  });
  return [
    figure('weapp_main_package', sum(main), LIMIT.main),
    figure('weapp_whole', sum(files), LIMIT.whole),
    figure('weapp_images', sum(images), LIMIT.images),
  ];
}
