/** WeChat has no printer: what has to go on paper is handed on as a file. */
import type { Printer } from './printer-port';

export const printer: Printer = { canPrint: false, print: () => undefined };
