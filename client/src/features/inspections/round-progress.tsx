/** How far a round is, in words and as a bar; what waits on the phone is said apart. */
import { Text, View } from '@tarojs/components';
import { countOf, spokenProgress } from './rooms';
import type { RoundRoom } from './rooms';
import './round.scss';

const share = (part: number, whole: number): string => `${(part / Math.max(whole, 1)) * 100}%`;

export function RoundProgress({ rooms }: { rooms: readonly RoundRoom[] }) {
  const [done, waiting] = [countOf(rooms, 'done'), countOf(rooms, 'waiting', 'stuck')];
  return (
    <View className="ly-progress">
      <Text id="round-progress" className="ly-progress__words">
        {spokenProgress(rooms)}
      </Text>
      {waiting > 0 && (
        <Text className="ly-progress__waiting">{waiting} 间查完了，在手机上等上传</Text>
      )}
      <View className="ly-progress__track">
        <View className="ly-progress__done" style={{ width: share(done, rooms.length) }} />
        <View className="ly-progress__kept" style={{ width: share(waiting, rooms.length) }} />
      </View>
    </View>
  );
}
