/** One floor's rooms at full size, each with its number, its word and a thumb's room. */
import { Text, View } from '@tarojs/components';
import { Press } from '../controls/press';
import type { Floor, Meaning } from './elevation-types';

interface FloorRoomsProps {
  floor: Floor;
  meanings: readonly Meaning[];
  onRoom: (roomId: string) => void;
}

const wordFor = (meanings: readonly Meaning[], tone: Meaning['tone']): string =>
  meanings.find((meaning) => meaning.tone === tone)?.word ?? '';

export const FloorRooms = ({ floor, meanings, onRoom }: FloorRoomsProps) => (
  <View className="ly-rooms">
    <View className="ly-rooms__title">{floor.number} 层</View>
    <View className="ly-rooms__grid">
      {floor.rooms.map((room) => (
        <Press
          key={room.id}
          id={`room-${room.id}`}
          className={`ly-room ly-room--${room.tone}`}
          onPress={() => onRoom(room.id)}
        >
          <View className="ly-room__head">
            <View className={`ly-window ly-window--key ly-window--${room.tone}`} />
            <Text className="ly-room__number">{room.number}</Text>
          </View>
          <Text className="ly-room__word">{wordFor(meanings, room.tone)}</Text>
        </Press>
      ))}
    </View>
  </View>
);
