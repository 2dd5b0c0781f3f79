/**
 * 楼栋立面: the building drawn as it stands, floors over floors, every room a window coloured by one
 * question at a time. A window is too small for a thumb at forty to a floor, so a tap takes the floor
 * and its rooms open below at full size; where there is room, the windows themselves can be tapped.
 */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Press } from '../controls/press';
import { ElevationLegend } from './elevation-legend';
import { FloorRooms } from './elevation-rooms';
import type { ElevationTone, Floor, Meaning } from './elevation-types';
import './elevation.scss';

interface ElevationProps {
  /** What the colours answer: 本月查过没有. */
  question: string;
  /** Top floor first. */
  floors: readonly Floor[];
  /** The words for the tones, in the order of the legend. */
  meanings: readonly Meaning[];
  onRoom: (roomId: string) => void;
}

const GRAVITY: readonly ElevationTone[] = ['overdue', 'due', 'none', 'done'];

/** The floor that most needs a look is the one that stands open first. */
function neediest(floors: readonly Floor[]): number | undefined {
  for (const tone of GRAVITY) {
    const floor = floors.find(({ rooms }) => rooms.some((room) => room.tone === tone));
    if (floor) return floor.number;
  }
  return floors[0]?.number;
}

const summaryOf = (floor: Floor, meanings: readonly Meaning[]): string =>
  meanings
    .map(
      ({ tone, word }) => [word, floor.rooms.filter((room) => room.tone === tone).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count} 间`)
    .join('，');

interface FloorLineProps {
  floor: Floor;
  open: boolean;
  onOpen: () => void;
  summary: string;
}

const FloorLine = ({ floor, open, onOpen, summary }: FloorLineProps) => (
  <Press
    id={`floor-${floor.number}`}
    className={classNames('ly-floor', open && 'ly-floor--open')}
    label={`${floor.number} 层，${summary}`}
    expanded={open}
    onPress={onOpen}
  >
    <Text className="ly-floor__number">{floor.number}</Text>
    <View className="ly-floor__windows">
      {floor.rooms.map((room) => (
        <View key={room.id} className={`ly-window ly-window--${room.tone}`} />
      ))}
    </View>
  </Press>
);

export function Elevation({ question, floors, meanings, onRoom }: ElevationProps) {
  const [chosen, setChosen] = useState<number>();
  const open = chosen ?? neediest(floors);
  const floor = floors.find(({ number }) => number === open);
  return (
    <View className="ly-elevation">
      <View className="ly-elevation__question">{question}</View>
      <ElevationLegend floors={floors} meanings={meanings} />
      <View className="ly-elevation__building">
        {floors.map((line) => (
          <FloorLine
            key={line.number}
            floor={line}
            open={line.number === open}
            onOpen={() => setChosen(line.number)}
            summary={summaryOf(line, meanings)}
          />
        ))}
        <View className="ly-elevation__earth" />
      </View>
      {floor && <FloorRooms floor={floor} meanings={meanings} onRoom={onRoom} />}
    </View>
  );
}
