/** The form as the server sent it, item by item in the order in which a room is looked at. */
import { askedItems, isSaid } from '@louyu/shared/domain/inspections/form';
import type { mine } from '@louyu/shared/contracts/inspections';
import type { OutputOf } from '../../platform/call/contract';
import type { FormBody } from './form-body';

export type FormTemplate = OutputOf<typeof mine>['template'];
export type FormSection = FormTemplate['sections'][number];
export type FormItem = FormSection['items'][number];

export const itemsOf = ({ sections }: Pick<FormTemplate, 'sections'>): FormItem[] =>
  sections.flatMap(({ items }) => items);

type Answers = FormBody['answers'];

/** What the answers so far ask for: an item with a condition shows once it is met. */
export function askedBy(template: Pick<FormTemplate, 'sections'>, answers: Answers): FormItem[] {
  const given = Object.entries(answers).map(([item, answer]) => ({ item, ...answer }));
  return askedItems(itemsOf(template), given);
}

/** Whether an item was judged, counted or written down; its photo is another question. */
export function isAnswered(item: FormItem, answers: Answers): boolean {
  const answer = answers[item.key];
  if (item.kind === 'photo') return answer !== undefined && answer.photos.length > 0;
  return answer !== undefined && isSaid(item, answer);
}

/** How many of these items have been answered. */
export const answeredIn = (items: readonly FormItem[], answers: Answers): number =>
  items.filter((item) => isAnswered(item, answers)).length;
