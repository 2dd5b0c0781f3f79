/** What was decided about groups, the newest first; of all or of one group. */
import { View } from '@tarojs/components';
import { groups, restructurings } from '@louyu/shared/contracts/organization-groups';
import { usePages } from '../../../platform/query/use-pages';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Section } from '../../../ui/frame/section';
import { EmptyState } from '../../../ui/states/empty-state';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { DecidedCard } from './decided-card';
import { touches } from './group';
import type { Pages } from '../../../platform/query/use-pages';
import type { Decided } from './group';

interface DecidedListProps {
  /** Only what closed or opened this one. */
  groupId?: string;
}

const NOTHING = {
  title: '还没有调整过',
  how: '新设、合并、拆分或撤销党小组以后，决定会留在这里。',
};

function useNames(): ReadonlyMap<string, string> {
  const closed = useRead(groups, { closed: true });
  return new Map(closed.data?.groups.map(({ id, name }) => [id, name]) ?? []);
}

const More = ({ pages }: { pages: Pages<Decided> }) =>
  pages.more ? (
    <Button id="more" busy={pages.loadingMore && '正在取…'} onPress={pages.loadMore}>
      看更早的调整
    </Button>
  ) : null;

export function DecidedList({ groupId }: DecidedListProps) {
  // One group's decisions are only all there when the list is whole; it is a few a year.
  const pages = usePages(restructurings, {}, { all: groupId !== undefined });
  const names = useNames();
  const { rows, problem, loading } = pages;
  if (loading) return <SkeletonCard lines={3} />;
  if (!rows) return <ProblemNote text={problem?.text ?? ''} />;
  const shown = groupId ? rows.filter((decided) => touches(decided, groupId)) : rows;
  if (shown.length === 0) return groupId ? null : <EmptyState {...NOTHING} />;
  return (
    <Section title={groupId ? '怎么来的' : '调整记录'}>
      <View className="ly-groups ly-groups--close">
        {shown.map((decided) => (
          <DecidedCard key={decided.id} decided={decided} names={names} />
        ))}
      </View>
      {!groupId && <More pages={pages} />}
    </Section>
  );
}
