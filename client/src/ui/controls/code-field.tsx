/**
 * A printed code typed into boxes, five and five as it stands on the slip. One plain input lies over
 * the boxes, so that paste, the keyboard and reading aloud work as in any other field.
 */
import { Fragment } from 'react';
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Icon } from '../words/icon';
import { TextControl } from './text-control';
import './field.scss';
import './code-field.scss';

interface CodeFieldProps {
  id: string;
  label: string;
  /** As it stands in the boxes. */
  value: string;
  /** What the input holds after a key or a paste; the owner makes it fit the boxes. */
  onChange: (typed: string) => void;
  length: number;
  /** A gap after so many. */
  group: number;
  hint?: string;
  /** What is wrong and how to mend it. */
  error?: string;
  disabled?: boolean;
  onDone?: () => void;
}

const Box = ({ letter, next }: { letter: string; next: boolean }) => (
  <View className={classNames('ly-code__box', next && 'ly-code__box--next')}>{letter}</View>
);

const Boxes = ({ value, length, group }: Pick<CodeFieldProps, 'value' | 'length' | 'group'>) => (
  <View className="ly-code__boxes" aria-hidden>
    {Array.from({ length }, (_, at) => (
      <Fragment key={at}>
        {at > 0 && at % group === 0 && <View className="ly-code__gap" />}
        <Box letter={value[at] ?? ''} next={at === value.length} />
      </Fragment>
    ))}
  </View>
);

export const CodeField = ({ label, hint, error, length, group, ...control }: CodeFieldProps) => (
  <View className={classNames('ly-field', Boolean(error) && 'ly-field--wrong')}>
    <View className="ly-field__head">
      <Text className="ly-field__label">{label}</Text>
      <Text className="ly-field__count">
        {control.value.length}/{length}
      </Text>
    </View>
    {hint && <View className="ly-field__hint">{hint}</View>}
    <View className="ly-code">
      <Boxes value={control.value} length={length} group={group} />
      <View className="ly-code__input">
        <TextControl {...control} label={label} invalid={Boolean(error)} />
      </View>
    </View>
    {error && (
      <View className="ly-field__error" role="alert">
        <Icon name="warn" size="small" />
        <Text>{error}</Text>
      </View>
    )}
  </View>
);
