/**
 * A message within WeChat's limits: every field filled, none too long (47003 refuses both
 * only at sending), nothing cut in the middle of a word. Which field says what is the
 * university's configuration.
 */
import { type Instant, addHours, dayOf } from '../kernel/calendar';
import { ensure } from '../kernel/problem';
import type { TemplateKey } from './state';

/** What a field of a template can say. */
export const MEANINGS = ['what', 'place', 'until', 'todo'] as const;
export type Meaning = (typeof MEANINGS)[number];

export interface MessageTemplate {
  key: TemplateKey;
  templateId: string;
  title: string;
  /** Field key → kind, as WeChat names them: `thing1` is a `thing`. */
  fields: Record<string, string>;
  /** Field key → what it says. */
  says: Record<string, Meaning>;
}

export interface Sayings {
  what: string;
  place: string;
  until: Instant;
  todo: string;
}

/** Most characters per kind of text field. */
const MOST: Record<string, number> = { thing: 20, phrase: 5, character_string: 32 };
const ONLY: Record<string, RegExp> = {
  phrase: /[^\p{Script=Han}]/gu,
  character_string: /[^\x20-\x7e]/g,
};
/** An empty field is refused, so a field that has nothing to say points at the page. */
const NOTHING: Record<string, string> = {
  thing: '点开查看',
  phrase: '待查看',
  character_string: '-',
};

const ELLIPSIS = '…';

/** Words where the text has words, characters that belong together otherwise. */
const pieces = (text: string, granularity: 'word' | 'grapheme'): string[] =>
  [...new Intl.Segmenter('zh-CN', { granularity }).segment(text)].map(({ segment }) => segment);

function whole(parts: readonly string[], most: number): string {
  let kept = '';
  for (const part of parts) {
    if (kept.length + part.length > most) break;
    kept += part;
  }
  return kept.trimEnd();
}

/**
 * The text with at most `most` characters (UTF-16, so never more than WeChat counts), cut
 * between words; a single word that is too long is cut between characters.
 */
export function shortened(text: string, most: number, mark = ELLIPSIS): string {
  if (text.length <= most) return text;
  const room = most - mark.length;
  const kept = whole(pieces(text, 'word'), room) || whole(pieces(text, 'grapheme'), room);
  return kept && `${kept}${mark}`;
}

/** `2026年10月15日 23:59`, in Shanghai. */
function timeText(instant: Instant): string {
  const [year, month, day] = dayOf(instant).split('-').map(Number);
  return `${year}年${month}月${day}日 ${addHours(instant, 8).slice(11, 16)}`;
}

const isTime = (kind: string): boolean => kind === 'time' || kind === 'date';

/** Whether a field of this kind can say this at all. */
export const canSay = (kind: string, meaning: Meaning): boolean =>
  meaning === 'until' ? isTime(kind) : kind in MOST;

function textIn(kind: string, text: string): string {
  const allowed = text.replace(ONLY[kind] ?? /\s+/g, ONLY[kind] ? '' : ' ').trim();
  const mark = kind === 'thing' ? ELLIPSIS : '';
  return shortened(allowed, MOST[kind] ?? 0, mark) || (NOTHING[kind] ?? '');
}

/** Every field of the template, filled and within its limit. */
export function messageOf(
  { fields, says }: MessageTemplate,
  sayings: Sayings,
): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, kind]) => {
      const meaning = says[field];
      ensure(meaning && canSay(kind, meaning), 'kernel.internal', { field });
      const value = isTime(kind) ? timeText(sayings.until) : textIn(kind, sayings[meaning]);
      return [field, { value }];
    }),
  );
}
