/**
 * Why: the console's page as one script and one stylesheet. The package is built with it; in the
 * workspace it runs at the first request instead, so that starting a cloud costs nothing.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { PageBundle } from './page-endpoint';

const contentOf = (files: { path: string; text: string }[], ending: string): string =>
  files.find(({ path }) => path.endsWith(ending))?.text ?? '';

/** Bundles and minifies the page beside this file; throws what esbuild says about a mistake. */
export const bundlePage = async (): Promise<PageBundle> => {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'page', 'main.tsx')],
    outdir: join(__dirname, 'page'),
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome100', 'firefox100', 'safari15'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return { script: contentOf(outputFiles, '.js'), style: contentOf(outputFiles, '.css') };
};
