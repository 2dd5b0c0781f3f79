/** What is written about somebody, kept on the phone while it is written. */
import type { Level } from '@louyu/shared/domain/development/state';

export interface SaidDraft {
  levels: Partial<Record<string, Level>>;
  text: string;
  from: string;
  until: string;
}

export const NOTHING_SAID: SaidDraft = { levels: {}, text: '', from: '', until: '' };

/** Reads a kept draft; one of an older shape is dropped. */
export function readSaid(body: unknown): SaidDraft | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { levels, text, from, until } = body as SaidDraft;
  const texts = [text, from, until].every((each) => typeof each === 'string');
  return texts && typeof levels === 'object' ? { levels, text, from, until } : undefined;
}
