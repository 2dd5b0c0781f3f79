/** The functions that are bundled, deployed and run by the local cloud. */
import { join } from 'node:path';

export const FUNCTIONS = ['api', 'clock', 'office'] as const;

const ROOT = join(__dirname, '..');

/** Where a function's source, and its bundle with `config.json`, lie. */
export const sourceOf = (name: string): string => join(ROOT, name);
export const bundleOf = (name: string): string => join(ROOT, 'dist', name);
