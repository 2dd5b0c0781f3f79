/** The browser's own text size, read from its root. */
const STANDARD = 16;

export function textScale(): number {
  const root = getComputedStyle(document.documentElement).fontSize;
  return (Number.parseFloat(root) || STANDARD) / STANDARD;
}
