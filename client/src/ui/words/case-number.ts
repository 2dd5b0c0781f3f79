/** The number of a matter, short enough to read out; made from its random id. */
const LENGTH = 10;

/** `66f0a1…9c3d2b41e7` → `9C3D2B41E7` */
export const caseNumber = (id: string): string =>
  id
    .replace(/[^0-9A-Za-z]/g, '')
    .slice(-LENGTH)
    .toUpperCase();
