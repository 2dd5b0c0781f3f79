/** Picks a room without typing: the floor, then the door's number. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { team } from '@louyu/shared/contracts/organization';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useRead } from '../../platform/query/use-read';
import { Press } from '../../ui/controls/press';
import { Sheet } from '../../ui/frame/sheet';
import { ErrorState } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { classNames } from '../../ui/class-names';
import './room-picker.scss';

interface RoomPickerProps {
  buildingId: string;
  onClose: () => void;
  /** As people write it: 3-412. */
  onRoom: (written: string) => void;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const two = (room: number): string => String(room).padStart(2, '0');

interface CellsProps {
  label: string;
  numbers: readonly string[];
  chosen?: string;
  onChoose: (number: string) => void;
  id: string;
}

const Cells = ({ label, numbers, chosen, onChoose, id }: CellsProps) => (
  <View className="ly-doors">
    <Text className="ly-doors__label">{label}</Text>
    <View className="ly-doors__grid">
      {numbers.map((number) => (
        <Press
          key={number}
          id={`${id}-${number}`}
          className={classNames('ly-doors__cell', number === chosen && 'ly-doors__cell--on')}
          onPress={() => onChoose(number)}
        >
          {number}
        </Press>
      ))}
    </View>
  </View>
);

export function RoomPicker({ buildingId, onClose, onRoom }: RoomPickerProps) {
  const { data, problem, loading, retry } = useRead(team, { buildingId });
  const [floor, setFloor] = useState('1');
  const building = Number(buildingId.slice(1));
  return (
    <Sheet open title={`${buildingLabel(buildingId)}的房间`} onClose={onClose}>
      {loading && <SkeletonCard lines={4} />}
      {problem && !data && <ErrorState text={problem.text} onRetry={retry} />}
      {data && (
        <>
          <Cells
            id="floor"
            label="几层"
            numbers={upTo(data.floors).map(String)}
            chosen={floor}
            onChoose={setFloor}
          />
          <Cells
            id="room"
            label="哪一间"
            numbers={upTo(data.roomsPerFloor).map((room) => `${floor}${two(room)}`)}
            onChoose={(number) => onRoom(`${building}-${number}`)}
          />
        </>
      )}
    </Sheet>
  );
}
