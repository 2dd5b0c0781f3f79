/** 到期清理: what the clock removed or anonymized, run by run, and why. */
import { Text, View } from '@tarojs/components';
import { removed } from '@louyu/shared/contracts/records';
import { usePages } from '../../../platform/query/use-pages';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import { EmptyState } from '../../../ui/states/empty-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { exactTime } from '../../../ui/words/spoken-time';
import { Paged } from '../paged';
import { restWords, whyWord } from './removal-words';
import type { Removal, Run } from './removal-words';
import './journal.scss';

const NOTHING = (
  <EmptyState
    title="还没有清理过"
    how="系统每天看一次：过了保存期的记录会删除，离开满一年的人会去掉姓名。做过什么会写在这里。"
  />
);

const RemovalLine = ({ removal }: { removal: Removal }) => (
  <View className="ly-journal__removal">
    <View>
      <View>{removal.what}</View>
      <View className="ly-journal__fine">{whyWord(removal)}</View>
    </View>
    <Text className="ly-journal__count">{removal.count} 条</Text>
  </View>
);

const RunCard = ({ run }: { run: Run }) => (
  <Card title={exactTime(run.at)}>
    <View className="ly-journal__lines">
      {run.removals.map((removal) => (
        <RemovalLine
          key={`${removal.collection}-${removal.reason}-${removal.how}`}
          removal={removal}
        />
      ))}
      {restWords(run).map((words) => (
        <View key={words} className="ly-journal__fine">
          {words}
        </View>
      ))}
    </View>
  </Card>
);

export const Removals = () => (
  <Section title="到期清理">
    <Paged
      pages={usePages(removed, {})}
      skeleton={<SkeletonCard lines={3} />}
      unopened="没有打开清理记录"
      empty={NOTHING}
    >
      {(runs) => runs.map((run) => <RunCard key={run.id} run={run} />)}
    </Paged>
  </Section>
);
