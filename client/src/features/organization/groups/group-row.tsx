/** A group as one line: its name, its buildings, who leads and instructs. */
import { View } from '@tarojs/components';
import { Row } from '../../../ui/frame/row';
import { State } from '../../../ui/words/state';
import { useNow } from '../../../ui/words/now';
import { buildingsWord, holdersWord, periodWord } from './group';
import type { Group } from './group';

interface GroupRowProps {
  group: Group;
  chosen: boolean;
  onOpen: (id: string) => void;
}

const Standing = ({ group: { leaders, instructors } }: { group: Group }) => (
  <View className="ly-groups__facts">
    <View>
      组长 {holdersWord(leaders)} · 指导员 {holdersWord(instructors)}
    </View>
    {(leaders.length === 0 || instructors.length === 0) && <State tone="due">有空缺</State>}
  </View>
);

const Closed = ({ group }: { group: Group }) => (
  <View>
    {buildingsWord(group.buildings)} · {periodWord(group, useNow())}
  </View>
);

export const GroupRow = ({ group, chosen, onOpen }: GroupRowProps) => (
  <Row
    id={`group-${group.id}`}
    title={group.name}
    note={group.until ? <Closed group={group} /> : <Standing group={group} />}
    chosen={chosen}
    onOpen={() => onOpen(group.id)}
  />
);
