/** What every part of one item of the form is handed. */
import type { FormBody } from './form-body';
import type { FormItem } from './template';

export type ChangeForm = (change: (body: FormBody) => Partial<FormBody>) => void;

export interface ItemProps {
  item: FormItem;
  body: FormBody;
  change: ChangeForm;
  /** After a try to submit: what is missing is said at its place. */
  strict: boolean;
}
