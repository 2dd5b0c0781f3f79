/** 每一类保存多久: every kind with its period and the reason, also those of which I have none. */
import { Text, View } from '@tarojs/components';
import type { HeldKind } from './record';
import '../../ui/frame/card.scss';
import './records.scss';

const KeepingRow = ({ what, kept, because }: HeldKind) => (
  <View className="ly-keeping__row">
    <Text className="ly-keeping__what">{what}</Text>
    <Text>{kept}</Text>
    <Text className="ly-records__fine">{because}</Text>
  </View>
);

export const KeepingList = ({ kinds }: { kinds: readonly HeldKind[] }) => (
  <View className="ly-card ly-keeping">
    <View className="ly-keeping__row ly-keeping__head">
      <Text>哪一类</Text>
      <Text>保存多久</Text>
      <Text>为什么</Text>
    </View>
    {kinds.map((kind) => (
      <KeepingRow key={kind.kind} {...kind} />
    ))}
  </View>
);
