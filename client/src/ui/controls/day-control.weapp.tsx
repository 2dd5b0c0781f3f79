/** In WeChat: its own wheel of years, months and days. */
import { Picker, View } from '@tarojs/components';
import { exactDay } from '../words/spoken-time';
import type { DayControlProps } from './day-control-port';

export const DayControl = ({ id, label, value, onChange, ...range }: DayControlProps) => (
  <Picker
    id={id}
    mode="date"
    value={value}
    start={range.earliest}
    end={range.latest}
    onChange={({ detail }) => onChange(detail.value)}
  >
    <View className="ly-field__control" aria-label={label}>
      {exactDay(value)}
    </View>
  </Picker>
);
