/** Small things to choose from side by side: rooms, days, hours. */
import { Text, View } from '@tarojs/components';
import { classNames } from '../../ui/class-names';
import { Press } from '../../ui/controls/press';
import './tiles.scss';

export interface Tile {
  value: string;
  label: string;
}

interface TilesProps {
  /** Read aloud for the group; ids become `${id}-${value}`. */
  label: string;
  id: string;
  tiles: readonly Tile[];
  chosen: readonly string[];
  onPress: (value: string) => void;
  /** One of them instead of several. */
  single?: boolean;
  disabled?: (value: string) => boolean;
}

export const Tiles = ({
  label,
  id,
  tiles,
  chosen,
  onPress,
  single = false,
  disabled,
}: TilesProps) => (
  <View className="ly-tiles" role={single ? 'radiogroup' : 'group'} aria-label={label}>
    {tiles.map(({ value, label: words }) => (
      <Press
        key={value}
        id={`${id}-${value.replace(':', '')}`}
        role={single ? 'radio' : 'checkbox'}
        checked={chosen.includes(value)}
        disabled={disabled?.(value)}
        className={classNames(
          'ly-tile',
          chosen.includes(value) && 'ly-tile--on',
          disabled?.(value) && 'ly-tile--off',
        )}
        onPress={() => onPress(value)}
      >
        <Text>{words}</Text>
      </Press>
    ))}
  </View>
);
