/** A labelled place to type, with a counter and, when something is wrong, the reason under it. */
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Icon } from '../words/icon';
import { TextControl } from './text-control';
import type { TextControlProps } from './text-control-port';
import './field.scss';

interface FieldProps extends Omit<TextControlProps, 'invalid'> {
  /** Why it is asked, or what belongs here. */
  hint?: string;
  /** What is wrong and how to mend it. */
  error?: string;
  /** Said beside the label; what is required is not marked, what is optional is. */
  optional?: boolean;
}

const Counter = ({ length, max }: { length: number; max: number }) => (
  <Text className={classNames('ly-field__count', length > max && 'ly-field__count--over')}>
    {length > max ? `超出 ${length - max} 字` : `${length}/${max}`}
  </Text>
);

export function Field({ hint, error, optional, ...control }: FieldProps) {
  const { label, value, max } = control;
  const over = max !== undefined && value.length > max;
  return (
    <View className={classNames('ly-field', (Boolean(error) || over) && 'ly-field--wrong')}>
      <View className="ly-field__head">
        <Text className="ly-field__label">{label}</Text>
        {optional && <Text className="ly-field__optional">可不填</Text>}
        {max !== undefined && <Counter length={value.length} max={max} />}
      </View>
      {hint && <View className="ly-field__hint">{hint}</View>}
      <TextControl {...control} invalid={Boolean(error) || over} />
      {error && (
        <View className="ly-field__error">
          <Icon name="warn" size="small" />
          <Text>{error}</Text>
        </View>
      )}
    </View>
  );
}
