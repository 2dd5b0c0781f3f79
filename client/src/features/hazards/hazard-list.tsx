/** A list of hazards, the one due first at the top, page by page. */
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { HazardRow } from './hazard-row';
import type { HazardLine, Show } from './hazard';
import type { Pages } from '../../platform/query/use-pages';
import './hazards.scss';

interface HazardListProps {
  pages: Pages<HazardLine>;
  show: Show;
  chosen?: string;
  onOpen: (hazardId: string) => void;
}

const NOTHING: Record<Show, { title: string; how: string }> = {
  open: {
    title: '没有待处理的隐患',
    how: '有人在门牌报告，或检查发现不合格，会出现在这里，先到期的在前面。',
  },
  overdue: { title: '没有逾期的隐患', how: '过了整改期限还没整改好的，会出现在这里。' },
  undecided: { title: '没有等待决定的隐患', how: '后勤说办不了、或者暂缓整改的，会出现在这里。' },
  fixed: { title: '没有等待验收的隐患', how: '整改好、还没有人去看过的，会出现在这里。' },
  closed: { title: '还没有销号的隐患', how: '整改好并验收通过的，会留在这里备查。' },
};

export function HazardList({ pages, show, chosen, onOpen }: HazardListProps) {
  const { rows, problem, loading, more, loadingMore, loadMore, retry } = pages;
  if (loading) return <SkeletonRows count={6} />;
  if (!rows)
    return problem ? (
      <Unopened problem={problem} what="隐患清单" whose="后勤、楼宇党小组和学院" onRetry={retry} />
    ) : null;
  if (rows.length === 0)
    return <EmptyState icon={show === 'closed' ? 'tray' : 'check'} {...NOTHING[show]} />;
  return (
    <View className="ly-hazards">
      {problem && <ProblemNote text={problem.text} />}
      <Card flush>
        {rows.map((hazard) => (
          <HazardRow
            key={hazard.id}
            hazard={hazard}
            chosen={hazard.id === chosen}
            onOpen={onOpen}
          />
        ))}
      </Card>
      {more && (
        <Button id="more" busy={loadingMore && '正在取…'} onPress={loadMore}>
          看更多
        </Button>
      )}
    </View>
  );
}
