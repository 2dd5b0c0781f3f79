/** The legend in words, with the same window and the count of rooms. */
import { Text, View } from '@tarojs/components';
import type { ElevationTone, Floor, Meaning } from './elevation-types';

interface ElevationLegendProps {
  floors: readonly Floor[];
  meanings: readonly Meaning[];
}

const countOf = (floors: readonly Floor[], tone: ElevationTone): number =>
  floors.reduce((sum, { rooms }) => sum + rooms.filter((room) => room.tone === tone).length, 0);

export const ElevationLegend = ({ floors, meanings }: ElevationLegendProps) => (
  <View className="ly-elevation__legend">
    {meanings.map(({ tone, word }) => (
      <View key={tone} className="ly-elevation__meaning">
        <View className={`ly-window ly-window--key ly-window--${tone}`} />
        <Text>
          {word} {countOf(floors, tone)}
        </Text>
      </View>
    ))}
  </View>
);
