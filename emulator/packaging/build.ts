/** Why: `npm run build` of this workspace: the publishable package in `dist`. */
import { join } from 'node:path';
import { assemble } from './assemble';

assemble(join(__dirname, '..', 'dist')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
