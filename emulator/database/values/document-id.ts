/** Why: ids of new documents look like the platform's: 32 hexadecimal characters, random. */
import { randomBytes } from 'node:crypto';

export const newDocumentId = (): string => randomBytes(16).toString('hex');
