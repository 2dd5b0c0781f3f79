/**
 * Why: inside the repository the package is read as TypeScript source; published, it is compiled
 * JavaScript under a neutral name. The second manifest is derived from the first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  version: string;
  description: string;
  keywords: string[];
  license: string;
  engines: Record<string, string>;
  dependencies: Record<string, string>;
}

/** The name in the registry and of the command. */
export const publishedName = 'cloudbase-local';

/** The `package.json` of the published package, as an object. */
export const publishedManifest = (folder: string): Record<string, unknown> => {
  const source = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { version, description, keywords, license, engines, dependencies } = source;
  return {
    name: publishedName,
    version,
    description,
    keywords,
    license,
    engines,
    main: './index.js',
    types: './index.d.ts',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './package.json': './package.json',
    },
    bin: { [publishedName]: 'bin.js' },
    dependencies,
  };
};
