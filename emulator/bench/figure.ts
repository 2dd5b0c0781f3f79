/** One measured figure as a line of JSON, always beside what it is compared with. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What it is compared with, in the same unit. */
  against: number;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export const lineOf = ({ name, value, unit, against }: Figure): string =>
  JSON.stringify({
    name,
    value: rounded(value),
    unit,
    against: rounded(against),
    ratio: rounded(value / against),
  });

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
