/** One item of the form: how to judge it, large choices or a figure, and more where it failed. */
import { View } from '@tarojs/components';
import { resultOf } from '@louyu/shared/domain/inspections/form';
import { classNames } from '../../ui/class-names';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { countAs, describe, setResult, writeDown } from './form-body';
import { Finding, Photos } from './finding';
import { elementOf } from './gaps';
import { RESULT_TERMS, scaleOf } from './words';
import type { ItemProps } from './form-item-props';
import type { ReactNode } from 'react';
import type { Result } from '@louyu/shared/domain/inspections/state';
import type { FormItem } from './template';

const RESULTS: readonly Result[] = ['pass', 'fail', 'not_applicable'];
const CHOICES = RESULTS.map((value) => ({ value, label: RESULT_TERMS[value] }));

const FailedNote = ({ item, body, change }: ItemProps) => (
  <Field
    id={`note-${item.key}`}
    label="说明"
    optional
    multiline
    max={TEXT.note}
    placeholder="如：门边有三袋没带走的垃圾"
    value={body.answers[item.key]?.note ?? ''}
    onChange={(note) => change(describe(item.key, { note }))}
  />
);

const Judged = ({ item, body, change, strict }: ItemProps) => (
  <ChoiceList
    id={`result-${item.key}`}
    inline
    label={item.title}
    hint={item.hint}
    choices={CHOICES}
    value={body.answers[item.key]?.result}
    error={strict && !body.answers[item.key] ? '这一项还没看' : undefined}
    onChange={(result) => change(setResult(item.key, result))}
  />
);

const figureOf = (typed: string): number | undefined =>
  /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined;

const missing = ({ item, body, strict }: ItemProps, words: string): string | undefined => {
  const answer = body.answers[item.key];
  const over = item.kind === 'score' && (answer?.value ?? 0) > (item.most ?? 0);
  if (over) return `最多 ${item.most} 分`;
  return strict && answer?.value === undefined ? words : undefined;
};

const Figure = (props: ItemProps) => {
  const { item, body, change } = props;
  return (
    <Field
      id={`value-${item.key}`}
      label={item.title}
      hint={[item.hint, scaleOf(item)].filter(Boolean).join(' ')}
      keyboard="number"
      value={String(body.answers[item.key]?.value ?? '')}
      error={missing(props, '请填一个数')}
      onChange={(typed) => change(countAs(item.key, figureOf(typed)))}
    />
  );
};

const Words = ({ item, body, change, strict }: ItemProps) => {
  const note = body.answers[item.key]?.note ?? '';
  return (
    <Field
      id={`note-${item.key}`}
      label={item.title}
      hint={item.hint}
      multiline
      max={TEXT.note}
      value={note}
      error={strict && !note.trim() ? '请写一句' : undefined}
      onChange={(typed) => change(writeDown(item.key, typed))}
    />
  );
};

const Picture = (props: ItemProps) => (
  <Photos {...props} label={props.item.title} hint={props.item.hint} />
);

const ASKED: Record<FormItem['kind'], (props: ItemProps) => ReactNode> = {
  judged: (props) => <Judged {...props} />,
  score: (props) => <Figure {...props} />,
  count: (props) => <Figure {...props} />,
  text: (props) => <Words {...props} />,
  photo: (props) => <Picture {...props} />,
};

export function FormItemCard(props: ItemProps) {
  const { item, body } = props;
  const answer = body.answers[item.key];
  const counted = item.kind === 'judged' || answer?.value !== undefined;
  const failed = answer !== undefined && counted && resultOf(item, answer) === 'fail';
  return (
    <View id={elementOf(item.key)} className={classNames('ly-item', failed && 'ly-item--failed')}>
      {ASKED[item.kind](props)}
      {failed && (item.hazard ? <Finding {...props} /> : <FailedNote {...props} />)}
    </View>
  );
}
