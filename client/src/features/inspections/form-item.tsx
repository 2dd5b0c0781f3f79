/** One item of the form: how to judge it, three large choices, and more where it failed. */
import { View } from '@tarojs/components';
import { classNames } from '../../ui/class-names';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { describe, setResult } from './form-body';
import { Finding } from './finding';
import { elementOf } from './gaps';
import { RESULT_TERMS } from './words';
import type { ItemProps } from './form-item-props';
import type { Result } from '@louyu/shared/domain/inspections/state';

const RESULTS: readonly Result[] = ['pass', 'fail', 'not_applicable'];
const CHOICES = RESULTS.map((value) => ({ value, label: RESULT_TERMS[value] }));

const HygieneNote = ({ item, body, change }: ItemProps) => (
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

export function FormItemCard(props: ItemProps) {
  const { item, body, change, strict } = props;
  const answer = body.answers[item.key];
  const failed = answer?.result === 'fail';
  return (
    <View id={elementOf(item.key)} className={classNames('ly-item', failed && 'ly-item--failed')}>
      <ChoiceList
        id={`result-${item.key}`}
        inline
        label={item.title}
        hint={item.hint}
        choices={CHOICES}
        value={answer?.result}
        error={strict && !answer ? '这一项还没看' : undefined}
        onChange={(result) => change(setResult(item.key, result))}
      />
      {failed && (item.hazard ? <Finding {...props} /> : <HygieneNote {...props} />)}
    </View>
  );
}
