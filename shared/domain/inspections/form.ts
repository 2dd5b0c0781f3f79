/**
 * What a filled-in form must say before it counts as an inspection (brief R6; source 000:
 * 认真做好记录). Photos only where something unsafe was found (principle 1).
 */
import type { HazardKind, Severity } from '../hazards/state';
import { ensure } from '../kernel/problem';
import type { Answer, Inspection, Template, TemplateItem } from './state';
import { itemsOf, templateOf } from './templates';

export type Filled = Pick<Inspection, 'templateVersion' | 'outcome' | 'reason' | 'answers'>;

/** A failed safety item: what becomes a hazard. */
export interface Finding {
  item: string;
  kind: HazardKind;
  severity: Severity;
}

type Failed = Answer & Pick<TemplateItem, 'hazard'>;

const knownTemplate = (version: string): Template => {
  const template = templateOf(version);
  ensure(template, 'inspections.unknown_template');
  return template;
};

/** Every item of the template answered once and nothing else. */
function ensureComplete(items: readonly TemplateItem[], answers: readonly Answer[]): void {
  const keys = items.map(({ key }) => key);
  const answered = answers.map(({ item }) => item);
  const unknown = answered.filter((item) => !keys.includes(item));
  ensure(unknown.length === 0, 'inspections.unknown_item', { items: unknown });
  const missing = keys.filter((key) => !answered.includes(key));
  ensure(missing.length === 0, 'inspections.item_missing', { items: missing });
  ensure(answered.length === keys.length, 'kernel.invalid_input', { fields: ['answers'] });
}

const failedSafety = (items: readonly TemplateItem[], answers: readonly Answer[]): Failed[] =>
  answers.flatMap((answer) => {
    const hazard = items.find(({ key }) => key === answer.item)?.hazard;
    return answer.result === 'fail' && hazard ? [{ ...answer, hazard }] : [];
  });

function ensureInspected(filled: Filled, pictured: ReadonlySet<string>): void {
  const items = itemsOf(knownTemplate(filled.templateVersion));
  ensureComplete(items, filled.answers);
  for (const { item, severity } of failedSafety(items, filled.answers)) {
    ensure(severity, 'inspections.severity_required', { item });
    ensure(pictured.has(item), 'inspections.photo_required', { item });
  }
}

/**
 * Refuses a form that says too little or too much. `pictured` holds the items that have at
 * least one photo. A room that could not be inspected needs a reason and no answers.
 * @throws Problem `inspections.unknown_template`, `unknown_item`, `item_missing`,
 *   `severity_required`, `photo_required`, `reason_required`; `kernel.invalid_input` for an
 *   item answered twice or answers about a room that was not inspected
 */
export function ensureFilled(filled: Filled, pictured: ReadonlySet<string>): void {
  if (filled.outcome === 'inspected') return ensureInspected(filled, pictured);
  knownTemplate(filled.templateVersion);
  ensure(filled.reason !== '', 'inspections.reason_required');
  ensure(filled.answers.length === 0, 'kernel.invalid_input', { fields: ['answers'] });
}

/** The findings of a form that was found complete; failed hygiene items are none. */
export function findingsOf({ templateVersion, answers }: Filled): Finding[] {
  const template = templateOf(templateVersion);
  return failedSafety(template ? itemsOf(template) : [], answers).flatMap(
    ({ item, hazard, severity }) => (hazard && severity ? [{ item, kind: hazard, severity }] : []),
  );
}

/** Answers as stored: only a failed item has a severity. */
export const tidied = (answers: readonly Answer[]): Answer[] =>
  answers.map(({ item, result, severity, note }) => ({
    item,
    result,
    severity: result === 'fail' ? severity : null,
    note,
  }));
