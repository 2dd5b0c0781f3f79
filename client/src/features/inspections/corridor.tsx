/**
 * A round's rooms as one walks past them: a floor is a corridor, odd numbers on one side and even ones
 * on the other, every room a door that says where it stands.
 */
import { Text, View } from '@tarojs/components';
import { floorOf } from '@louyu/shared/domain/kernel/ids';
import { classNames } from '../../ui/class-names';
import { Press } from '../../ui/controls/press';
import { Icon } from '../../ui/words/icon';
import type { IconName } from '../../ui/words/icon';
import type { RoomState, RoundRoom } from './rooms';
import './corridor.scss';

interface CorridorProps {
  rooms: readonly RoundRoom[];
  /** The one to go to now. */
  next?: string;
  onRoom: (room: RoundRoom) => void;
}

const WORDS: Record<RoomState, string> = {
  due: '待检查',
  draft: '草稿在手机上',
  waiting: '待上传',
  stuck: '没有收下',
  done: '已提交',
  own: '你的寝室',
};

const SIGNS: Partial<Record<RoomState, IconName>> = {
  draft: 'pause',
  waiting: 'cloud',
  stuck: 'warn',
  done: 'check',
  own: 'lock',
};

interface DoorProps extends Omit<CorridorProps, 'rooms'> {
  room: RoundRoom | undefined;
  side: 'left' | 'right';
}

function Door({ room, side, next, onRoom }: DoorProps) {
  if (!room) return <View className="ly-corridor__wall" />;
  const { roomId, number, state } = room;
  const sign = SIGNS[state];
  return (
    <Press
      id={`room-${roomId}`}
      className={classNames(
        'ly-corridor__door',
        `ly-corridor__door--${side}`,
        `ly-corridor__door--${state}`,
        roomId === next && 'ly-corridor__door--next',
      )}
      label={`${number}，${WORDS[state]}${roomId === next ? '，下一间' : ''}`}
      onPress={() => onRoom(room)}
    >
      <Text className="ly-corridor__number">{number}</Text>
      <View className="ly-corridor__state">
        {sign && <Icon name={sign} size="small" />}
        <Text>{roomId === next ? '下一间' : WORDS[state]}</Text>
      </View>
    </Press>
  );
}

const isOdd = ({ number }: RoundRoom): boolean => Number(number) % 2 === 1;

/** Doors that face each other, in pairs; a floor with one side only is a single row of doors. */
export function facing(rooms: readonly RoundRoom[]): (RoundRoom | undefined)[][] {
  if (rooms.every(isOdd) || !rooms.some(isOdd)) return rooms.map((room) => [room]);
  const pairs = new Map<number, (RoundRoom | undefined)[]>();
  for (const room of rooms) {
    const at = Math.ceil(Number(room.number) / 2);
    const pair = pairs.get(at) ?? [undefined, undefined];
    pair[isOdd(room) ? 0 : 1] = room;
    pairs.set(at, pair);
  }
  return [...pairs.values()];
}

const Floor = ({ rooms, ...props }: CorridorProps) => (
  <View className="ly-corridor__floor">
    {facing(rooms).map((pair, at) => (
      <View key={at} className="ly-corridor__pair">
        {pair.map((room, side) => (
          <Door key={side} {...props} room={room} side={side === 0 ? 'left' : 'right'} />
        ))}
      </View>
    ))}
  </View>
);

export function Corridor({ rooms, ...props }: CorridorProps) {
  const floors = [...new Set(rooms.map(({ roomId }) => floorOf(roomId)))];
  return (
    <View className="ly-corridor">
      {floors.map((floor) => (
        <View key={floor}>
          <View className="ly-corridor__title">{floor} 层</View>
          <Floor {...props} rooms={rooms.filter(({ roomId }) => floorOf(roomId) === floor)} />
        </View>
      ))}
    </View>
  );
}
