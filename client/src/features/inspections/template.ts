/** The form as the server sent it, item by item in the order in which a room is looked at. */
import type { OutputOf } from '../../platform/call/contract';
import type { mine } from '@louyu/shared/contracts/inspections';

export type FormTemplate = OutputOf<typeof mine>['template'];
export type FormSection = FormTemplate['sections'][number];
export type FormItem = FormSection['items'][number];

export const itemsOf = ({ sections }: FormTemplate): FormItem[] =>
  sections.flatMap(({ items }) => items);

/** How much of a section has been judged. */
export const judgedIn = ({ items }: FormSection, answers: Record<string, unknown>): number =>
  items.filter(({ key }) => key in answers).length;
