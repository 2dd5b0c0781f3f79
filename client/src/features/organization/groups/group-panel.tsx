/** One group: its buildings, who leads and instructs, and the decisions that made or ended it. */
import { View } from '@tarojs/components';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import { State } from '../../../ui/words/state';
import { useNow } from '../../../ui/words/now';
import { buildingsWord, periodWord, standingWord } from './group';
import { DecidedList } from './decided-list';
import { HolderRows } from './holder-rows';
import type { Group } from './group';
import './groups.scss';

interface GroupPanelProps {
  group: Group;
  onPerson?: (personId: string) => void;
}

const Facts = ({ group }: { group: Group }) => {
  const now = useNow();
  const { tone, word } = standingWord(group, now);
  return (
    <Card>
      <View className="ly-groups__facts">
        <State tone={tone}>{word}</State>
        <View>{buildingsWord(group.buildings)}</View>
        <View className="ly-groups__fine">{periodWord(group, now)}</View>
      </View>
    </Card>
  );
};

export const GroupPanel = ({ group, onPerson }: GroupPanelProps) => (
  <View className="ly-groups">
    <View className="ly-groups__name">{group.name}</View>
    <Facts group={group} />
    {group.until === null && (
      <Section title="现在负责">
        <Card flush>
          <HolderRows post="组长" holders={group.leaders} onPerson={onPerson} />
          <HolderRows post="指导员" holders={group.instructors} onPerson={onPerson} />
        </Card>
      </Section>
    )}
    <DecidedList groupId={group.id} />
  </View>
);
