/** Luck that can be told again: the same word leads to the same year. */
import { createHash } from 'node:crypto';

export class Luck {
  private drawn = 0;

  constructor(private readonly word: string) {}

  /** Between 0 and 1. */
  draw(): number {
    this.drawn += 1;
    const hash = createHash('sha256').update(`${this.word}/${this.drawn}`).digest();
    return hash.readUInt32BE(0) / 2 ** 32;
  }

  happens(share: number): boolean {
    return this.draw() < share;
  }

  oneOf<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.draw() * list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
}
