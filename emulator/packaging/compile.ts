/**
 * Why: the sources that the package's two entrances reach, each compiled by itself, so that what a
 * worker thread or the console reads from beside a file still lies beside it.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';

const entrances = ['index.ts', 'cli/main.ts'];

/** Only the workspace bundles the page when it is asked for. */
const workspaceOnly = ['console/bundle-page.ts'];

const reached = async (folder: string): Promise<string[]> => {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entrances,
    bundle: true,
    packages: 'external',
    platform: 'node',
    outdir: 'dist',
    write: false,
    metafile: true,
  });
  return Object.keys(metafile.inputs).filter((each) => !workspaceOnly.includes(each));
};

const settings: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  esModuleInterop: true,
  skipLibCheck: true,
  declaration: true,
  emitDeclarationOnly: true,
};

const declare = (folder: string, target: string): void => {
  const options = { ...settings, rootDir: folder, outDir: target, types: ['node'] };
  const program = ts.createProgram([join(folder, 'index.ts')], options);
  const { diagnostics } = program.emit();
  if (diagnostics.length === 0) return;
  const host = {
    getCanonicalFileName: (name: string): string => name,
    getCurrentDirectory: (): string => folder,
    getNewLine: (): string => '\n',
  };
  throw new Error(ts.formatDiagnostics(diagnostics, host));
};

/** Writes CommonJS and declarations of the package in `folder` into `target`. */
export const compile = async (folder: string, target: string): Promise<void> => {
  await build({
    absWorkingDir: folder,
    entryPoints: await reached(folder),
    outdir: target,
    outbase: folder,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  declare(folder, target);
};
