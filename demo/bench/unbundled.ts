/**
 * The functions' code as it would be deployed without bundling: every module a file of its
 * own, every package beside it. The baseline of the cold start.
 */
import { bundleOf, sourceOf } from '@louyu/cloudfunctions/environment/functions';
import { type Plugin, build } from 'esbuild';
import { dirname, join, relative } from 'node:path';

const ROOT = join(bundleOf('.'), '..', '..');
/** Inside `node_modules`, so that packages are found as a deployment would find them. */
const FOLDER = join(ROOT, 'node_modules', '.cache', 'louyu-bench', 'unbundled');

const OWN = /^(\.|@louyu\/)/;
const BUILT = 'louyu-unbundled';

const asRequired = (from: string, to: string): string => {
  const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
};

/** Leaves every import where it is and collects our own files that it leads to. */
const apart = (found: Set<string>): Plugin => ({
  name: BUILT,
  setup(builder) {
    builder.onResolve(
      { filter: /.*/ },
      async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || pluginData === BUILT) return undefined;
        if (!OWN.test(path)) return { path, external: true };
        const resolved = await builder.resolve(path, { kind, resolveDir, pluginData: BUILT });
        found.add(resolved.path);
        return { path: asRequired(importer, resolved.path), external: true };
      },
    );
  },
});

const transpile = (file: string, found: Set<string>) =>
  build({
    entryPoints: [file],
    outbase: ROOT,
    outdir: FOLDER,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    plugins: [apart(found)],
    logLevel: 'warning',
  });

/** Builds `api` module by module; returns the file to require. */
export async function unbundledApi(): Promise<string> {
  const entry = join(sourceOf('api'), 'index.ts');
  const done = new Set<string>();
  for (let next = [entry]; next.length > 0; ) {
    const found = new Set<string>();
    for (const file of next) await transpile(file, found);
    next.forEach((file) => done.add(file));
    next = [...found].filter((file) => !done.has(file));
  }
  return join(FOLDER, relative(ROOT, entry)).replace(/\.ts$/, '.js');
}
