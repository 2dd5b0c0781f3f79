/** 封存到哪里: the newest sealed batch of every kind of record. */
import { Text, View } from '@tarojs/components';
import { heads } from '@louyu/shared/contracts/records';
import { contextTerm, rootInGroups } from '@louyu/shared/messages/records';
import { useRead } from '../../../platform/query/use-read';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { EmptyState } from '../../../ui/states/empty-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { RelativeTime } from '../../../ui/words/relative-time';
import type { OutputOf } from '../../../platform/call/contract';
import './journal.scss';

type Head = OutputOf<typeof heads>['heads'][number];

export const TITLE = '记录封存';
export const WHOSE = '公寓党建指导部和管理员';

const NOTHING = {
  title: '还没有封存过',
  how: '有人办了事以后，系统每隔几分钟把新的记录封成一批。',
};

const SealRow = ({ head: { context, number, root, sealedAt } }: { head: Head }) => (
  <Row
    id={`seal-${context}`}
    title={contextTerm(context)}
    note={
      <View className="ly-journal__seal">
        <Text>第 {number} 批 · </Text>
        <RelativeTime at={sealedAt} />
      </View>
    }
    aside={<Text className="ly-journal__root">{rootInGroups(root)}</Text>}
  />
);

export function Seals() {
  const { data, problem, retry } = useRead(heads, {});
  if (!data)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
    ) : (
      <SkeletonRows count={6} />
    );
  if (data.heads.length === 0) return <EmptyState icon="lock" {...NOTHING} />;
  return (
    <Section title="封存到哪里" note={`${data.heads.length} 类记录`}>
      <Card flush>
        {data.heads.map((head) => (
          <SealRow key={head.context} head={head} />
        ))}
      </Card>
    </Section>
  );
}
