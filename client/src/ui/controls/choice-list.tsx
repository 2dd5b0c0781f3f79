/** One of several, or several of them: large targets, each saying what choosing it means. */
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Press } from './press';
import './choice-list.scss';

export interface Choice<V extends string> {
  value: V;
  label: string;
  /** What choosing it means, where the label does not say it. */
  note?: string;
}

interface CommonProps<V extends string> {
  label: string;
  choices: readonly Choice<V>[];
  /** Ids become `${id}-${value}`. */
  id: string;
  error?: string;
  /** Under the label: how to judge. */
  hint?: string;
  /** Side by side where the labels are short, e.g. 合格 / 不合格. */
  inline?: boolean;
  /** Two beside each other, more when wide, where there are many short labels. */
  columns?: boolean;
}

interface OneProps<V extends string> extends CommonProps<V> {
  many?: false;
  value: V | undefined;
  onChange: (value: V) => void;
}

interface ManyProps<V extends string> extends CommonProps<V> {
  many: true;
  value: readonly V[];
  onChange: (value: V[]) => void;
}

const isChosen = <V extends string>(props: OneProps<V> | ManyProps<V>, value: V): boolean =>
  props.many ? props.value.includes(value) : props.value === value;

function choose<V extends string>(props: OneProps<V> | ManyProps<V>, value: V): void {
  if (!props.many) return props.onChange(value);
  const without = props.value.filter((chosen) => chosen !== value);
  return props.onChange(props.value.includes(value) ? without : [...props.value, value]);
}

export const ChoiceList = <V extends string>(props: OneProps<V> | ManyProps<V>) => (
  <View className="ly-choices" role={props.many ? 'group' : 'radiogroup'} aria-label={props.label}>
    <View className="ly-choices__label">{props.label}</View>
    {props.hint && <View className="ly-choices__hint">{props.hint}</View>}
    <View
      className={classNames(
        'ly-choices__list',
        props.inline && 'ly-choices__list--inline',
        props.columns && 'ly-choices__list--columns',
      )}
    >
      {props.choices.map(({ value, label, note }) => (
        <Press
          key={value}
          id={`${props.id}-${value}`}
          role={props.many ? 'checkbox' : 'radio'}
          checked={isChosen(props, value)}
          onPress={() => choose(props, value)}
          className={classNames('ly-choice', isChosen(props, value) && 'ly-choice--on')}
        >
          <View className={classNames('ly-choice__mark', props.many && 'ly-choice__mark--many')} />
          <View className="ly-choice__words">
            <Text className="ly-choice__label">{label}</Text>
            {note && <Text className="ly-choice__note">{note}</Text>}
          </View>
        </Press>
      ))}
    </View>
    {props.error && <View className="ly-choices__error">{props.error}</View>}
  </View>
);
