/**
 * What a filled-in form must say before it counts as an inspection (brief R6; source 000:
 * 认真做好记录), for any form there is; the phone asks the same rules what is still missing.
 * Photos only where something unsafe was found (principle 1).
 */
import type { HazardKind, Severity } from '../hazards/state';
import { ensure } from '../kernel/problem';
import type { Answer, Inspection, Result, Template, TemplateItem } from './state';
import { itemsOf } from './templates';

export type Filled = Pick<Inspection, 'outcome' | 'reason' | 'answers'>;

/** A failed safety item: what becomes a hazard. */
export interface Finding {
  item: string;
  kind: HazardKind;
  severity: Severity;
}

type Failed = Answer & Pick<TemplateItem, 'hazard'>;
type Judged = Pick<Answer, 'item' | 'result' | 'value'>;

/** A score or a count judges itself; words and pictures are neither good nor bad. */
export function resultOf(item: TemplateItem, { result, value }: Omit<Judged, 'item'>): Result {
  if (item.kind === 'judged') return result;
  if (item.kind === 'score') return (value ?? 0) >= (item.passFrom ?? 0) ? 'pass' : 'fail';
  if (item.kind === 'count') return (value ?? 0) > (item.most ?? Infinity) ? 'fail' : 'pass';
  return 'pass';
}

/**
 * The items that these answers ask for, in the order of the form: one with a condition is
 * asked while the item before it is asked and answered so.
 */
export function askedItems(items: readonly TemplateItem[], answers: readonly Judged[]) {
  const asked: TemplateItem[] = [];
  const says = (key: string): Result | undefined => {
    const item = asked.find((before) => before.key === key);
    const answer = answers.find((given) => given.item === key);
    return item && answer && resultOf(item, answer);
  };
  for (const item of items)
    if (item.when === null || says(item.when.item) === item.when.result) asked.push(item);
  return asked;
}

/** Every item that is asked answered once and nothing else. */
function ensureComplete(items: readonly TemplateItem[], answers: readonly Answer[]): void {
  const keys = askedItems(items, answers).map(({ key }) => key);
  const answered = answers.map(({ item }) => item);
  const unknown = answered.filter((item) => !keys.includes(item));
  ensure(unknown.length === 0, 'inspections.unknown_item', { items: unknown });
  const missing = keys.filter((key) => !answered.includes(key));
  ensure(missing.length === 0, 'inspections.item_missing', { items: missing });
  ensure(answered.length === keys.length, 'kernel.invalid_input', { fields: ['answers'] });
}

/** Whether an answer says what its kind of item asks for, photos aside. */
export function isSaid(
  { kind, most }: TemplateItem,
  { value, note }: Pick<Answer, 'value' | 'note'>,
): boolean {
  if (kind === 'score') return value !== undefined && value >= 0 && value <= (most ?? 0);
  if (kind === 'count') return value !== undefined && value >= 0;
  return kind !== 'text' || note.trim() !== '';
}

/** Whether an answer needs a photo: a failed safety item, or one that asks for nothing else. */
export const needsPhoto = (item: TemplateItem, answer: Omit<Judged, 'item'>): boolean =>
  item.kind === 'photo' || (item.hazard !== null && resultOf(item, answer) === 'fail');

const failedSafety = (items: readonly TemplateItem[], answers: readonly Answer[]): Failed[] =>
  answers.flatMap((answer) => {
    const item = items.find(({ key }) => key === answer.item);
    const failed = item?.hazard && resultOf(item, answer) === 'fail';
    return failed ? [{ ...answer, hazard: item.hazard }] : [];
  });

function ensureInspected({ answers }: Filled, pictured: ReadonlySet<string>, template: Template) {
  const items = itemsOf(template);
  ensureComplete(items, answers);
  for (const answer of answers) {
    const item = items.find(({ key }) => key === answer.item);
    ensure(item && isSaid(item, answer), 'inspections.answer_unsaid', { item: answer.item });
    const pictureless = needsPhoto(item, answer) && !pictured.has(item.key);
    ensure(!pictureless, 'inspections.photo_required', { item: item.key });
  }
  for (const { item, severity } of failedSafety(items, answers))
    ensure(severity, 'inspections.severity_required', { item });
}

/**
 * Refuses a form that says too little or too much. `pictured` holds the items that have at
 * least one photo. A room that could not be inspected needs a reason and no answers.
 * @throws Problem `inspections.unknown_item`, `item_missing`, `answer_unsaid`,
 *   `severity_required`, `photo_required`, `reason_required`; `kernel.invalid_input` for an
 *   item answered twice or answers about a room that was not inspected
 */
export function ensureFilled(
  filled: Filled,
  pictured: ReadonlySet<string>,
  template: Template,
): void {
  if (filled.outcome === 'inspected') return ensureInspected(filled, pictured, template);
  ensure(filled.reason !== '', 'inspections.reason_required');
  ensure(filled.answers.length === 0, 'kernel.invalid_input', { fields: ['answers'] });
}

/** The findings of a form that was found complete; failed hygiene items are none. */
export const findingsOf = ({ answers }: Pick<Filled, 'answers'>, template: Template): Finding[] =>
  failedSafety(itemsOf(template), answers).flatMap(({ item, hazard, severity }) =>
    hazard && severity ? [{ item, kind: hazard, severity }] : [],
  );

/** Answers as stored: in the form's own words, judged by it; only a failed one has a severity. */
export const tidied = (answers: readonly Answer[], template: Template): Answer[] => {
  const items = itemsOf(template);
  return answers.flatMap((answer) => {
    const item = items.find(({ key }) => key === answer.item);
    if (!item) return [];
    const result = resultOf(item, answer);
    const counted = answer.value === undefined ? {} : { value: answer.value };
    // Only what becomes a hazard has a severity; hygiene is the room's alone.
    const severity = result === 'fail' && item.hazard ? answer.severity : null;
    return [{ item: item.key, result, severity, note: answer.note, ...counted, title: item.title }];
  });
};
