/**
 * How much a spreadsheet may ask of a function with 512 MB. Forty thousand people with a
 * dozen columns are about 3 MB packed and 40 MB unpacked.
 */
export const SHEET_LIMITS = {
  /** Of the file as uploaded; the platform itself takes 20 MB. */
  bytes: 15 * 1024 * 1024,
  /** Of everything in the archive together, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Unpacked to packed, of one part; sheets of real programs stay below 60. */
  ratio: 200,
  /** Parts smaller than this may have any ratio: an empty sheet packs well. */
  ratioFrom: 4 * 1024 * 1024,
  parts: 1_000,
  rows: 60_000,
  /** Columns beyond this are not looked at. */
  columns: 100,
  /** Characters of one cell; longer text is cut, no field of ours is as long. */
  cellText: 500,
} as const;
