/** A labelled day. */
import { Text, View } from '@tarojs/components';
import { DayControl } from './day-control';
import type { DayControlProps } from './day-control-port';
import './field.scss';

interface DayFieldProps extends DayControlProps {
  hint?: string;
}

export const DayField = ({ hint, ...control }: DayFieldProps) => (
  <View className="ly-field">
    <View className="ly-field__head">
      <Text className="ly-field__label">{control.label}</Text>
    </View>
    {hint && <View className="ly-field__hint">{hint}</View>}
    <DayControl {...control} />
  </View>
);
