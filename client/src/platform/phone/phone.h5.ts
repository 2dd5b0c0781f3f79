/** The browser's own way to a telephone. */
import type { Telephone } from './phone-port';

export const telephone: Telephone = (number) => {
  window.location.href = `tel:${number}`;
};
