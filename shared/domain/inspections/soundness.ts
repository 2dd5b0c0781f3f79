/**
 * What a form must be before anybody is judged by it: answerable, in order, and with photos
 * only where something is wrong (principle 1; source 000: 认真做好记录). The editor shows the
 * same faults beside the item while it is being written.
 */
import { ensure } from '../kernel/problem';
import type { TemplateItem, TemplateSection } from './state';

/** Why an item cannot be asked as it is. */
export const FAULTS = [
  'title_missing',
  'key_twice',
  'condition_unknown',
  'condition_not_judged',
  'score_out_of_range',
  'photo_without_failure',
  'hazard_not_judged',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Flaw {
  item: string;
  fault: Fault;
}

export const FORM_LIMIT = { sections: 8, items: 40, score: 100 } as const;

const isOf = (low: number, value: number | null, high: number): boolean =>
  value !== null && Number.isInteger(value) && value >= low && value <= high;

/** A condition names an item that comes earlier, so that none can wait for itself. */
function conditionFault({ when }: TemplateItem, before: readonly TemplateItem[]): Fault | null {
  if (when === null) return null;
  const item = before.find(({ key }) => key === when.item);
  if (!item) return 'condition_unknown';
  return ['text', 'photo'].includes(item.kind) ? 'condition_not_judged' : null;
}

function scoreFault({ kind, most, passFrom }: TemplateItem): Fault | null {
  if (kind !== 'score') return null;
  const sound = isOf(2, most, FORM_LIMIT.score) && isOf(0, passFrom, most ?? 0);
  return sound ? null : 'score_out_of_range';
}

function faultsOf(item: TemplateItem, before: readonly TemplateItem[]): Fault[] {
  const faults: (Fault | null | false)[] = [
    item.title.trim() === '' && 'title_missing',
    before.some(({ key }) => key === item.key) && 'key_twice',
    conditionFault(item, before),
    scoreFault(item),
    item.kind === 'photo' && item.when?.result !== 'fail' && 'photo_without_failure',
    item.hazard !== null && item.kind !== 'judged' && 'hazard_not_judged',
  ];
  return faults.flatMap((fault) => fault || []);
}

/** Everything that keeps a form from being published, item by item in its order. */
export function flawsOf(sections: readonly TemplateSection[]): Flaw[] {
  const items = sections.flatMap((section) => section.items);
  return items.flatMap((item, at) =>
    faultsOf(item, items.slice(0, at)).map((fault) => ({ item: item.key, fault })),
  );
}

/**
 * @throws Problem `inspections.form_unsound` with the first `item` and its `fault`, or
 *   `form_empty` where a form or a part of it asks nothing
 */
export function ensureSound(title: string, sections: readonly TemplateSection[]): void {
  const named = sections.every(
    (section) => section.title.trim() !== '' && section.items.length > 0,
  );
  ensure(title.trim() !== '' && sections.length > 0 && named, 'inspections.form_empty');
  const [flaw] = flawsOf(sections);
  ensure(!flaw, 'inspections.form_unsound', { item: flaw?.item ?? '', fault: flaw?.fault ?? '' });
}
