/** What a form still lacks, so that the bar can say it and a tap can lead there. */
import { needsPhoto, resultOf } from '@louyu/shared/domain/inspections/form';
import { askedBy, isAnswered } from './template';
import type { FormItem, FormTemplate } from './template';
import type { FormBody } from './form-body';

export type Lack = 'presence' | 'reason' | 'item' | 'severity' | 'photo';

export interface Gap {
  lack: Lack;
  /** The element that the page scrolls to. */
  at: string;
}

export const PRESENCE_AT = 'presence';
export const REASON_AT = 'reason';
export const elementOf = (item: string): string => `item-${item}`;

function gapsOfItem(item: FormItem, { answers }: FormBody): Gap[] {
  const at = elementOf(item.key);
  const answer = answers[item.key];
  if (item.kind !== 'photo' && !isAnswered(item, answers)) return [{ lack: 'item', at }];
  if (!answer) return [{ lack: 'photo', at }];
  const unsafe = item.hazard !== null && resultOf(item, answer) === 'fail';
  const lacks: (Lack | false)[] = [
    unsafe && !answer.severity && 'severity',
    needsPhoto(item, answer) && !answer.photos.length && 'photo',
  ];
  return lacks.flatMap((lack) => (lack ? [{ lack, at }] : []));
}

/** A reason is one of the usual ones, or words. */
const hasReason = ({ why, detail }: FormBody): boolean =>
  why !== null && (why !== 'other' || detail.trim() !== '');

/** In the order of the page. */
export function gapsIn(template: FormTemplate, body: FormBody): Gap[] {
  const presence: Gap[] = body.presence ? [] : [{ lack: 'presence', at: PRESENCE_AT }];
  if (body.outcome === 'could_not_inspect')
    return hasReason(body) ? presence : [...presence, { lack: 'reason', at: REASON_AT }];
  const items = askedBy(template, body.answers);
  return [...presence, ...items.flatMap((item) => gapsOfItem(item, body))];
}

const WORDS: Record<Lack, (count: number) => string> = {
  item: (count) => `${count} 项`,
  severity: (count) => `${count} 处严重程度`,
  photo: (count) => `${count} 张照片`,
  presence: () => '进门方式',
  reason: () => '没查成的原因',
};

/** A figure stands apart from the word before it, a word does not. */
const after = (words: string): string => (/^\d/.test(words) ? ` ${words}` : words);

/** 还差 2 项，1 张照片; empty when nothing is missing. */
export function spokenGaps(gaps: readonly Gap[]): string {
  const lacks: Lack[] = ['item', 'severity', 'photo', 'presence', 'reason'];
  const counted = lacks.map(
    (lack) => [lack, gaps.filter((gap) => gap.lack === lack).length] as const,
  );
  const parts = counted.filter(([, count]) => count > 0).map(([lack, count]) => WORDS[lack](count));
  return parts.length === 0 ? '' : `还差${after(parts.join('，'))}`;
}
