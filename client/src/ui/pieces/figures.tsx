/** A few numbers that belong together, side by side; each says what it counts. */
import { Text, View } from '@tarojs/components';
import './figures.scss';

export interface Figure {
  label: string;
  value: number;
}

export const Figures = ({ figures, id }: { figures: readonly Figure[]; id?: string }) => (
  <View id={id} className="ly-figures">
    {figures.map(({ label, value }) => (
      <View key={label} className="ly-figure">
        <Text className="ly-figure__value">{value.toLocaleString('en-US')}</Text>
        <Text className="ly-figure__label">{label}</Text>
      </View>
    ))}
  </View>
);
