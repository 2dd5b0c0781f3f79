/** The browser's own printing, laid out by the styles for paper. */
import type { Printer } from './printer-port';

export const printer: Printer = { canPrint: true, print: () => window.print() };
