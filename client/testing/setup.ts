/** jsdom lacks what every browser since Chrome 80 has. */
import { webcrypto } from 'node:crypto';

process.env.LOUYU_CLOUD = 'local';
process.env.TARO_ENV = 'h5';
if (!globalThis.crypto?.getRandomValues)
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
