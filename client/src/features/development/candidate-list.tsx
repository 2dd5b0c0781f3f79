/** The list of candidates with its states; what is due comes first. */
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { CandidateRow } from './candidate-row';
import { dueFirst } from './due-first';
import { TITLE, WHOSE } from './words';
import type { Candidate } from './candidacy';
import type { Pages } from '../../platform/query/use-pages';

export type Show = 'all' | 'due' | 'asked' | 'held';

interface CandidateListProps {
  pages: Pages<Candidate>;
  show: Show;
  chosen: string | undefined;
  onOpen: (id: string) => void;
}

const NOTHING: Record<Show, { title: string; how: string }> = {
  due: { title: '没有到期要办的', how: '谈话、半年考察、审批和转正快到期时，会按先后出现在这里。' },
  all: { title: '这里还没有同学', how: '学院登记了入党申请人，或者来征求意见以后，会出现在这里。' },
  asked: {
    title: '没有等待答复的',
    how: '学院就一位同学征求意见后，会出现在这里，到期的在最前面。',
  },
  held: { title: '没有否决中的', how: '否决意见会签生效后会出现在这里，到期后自动离开。' },
};

export function CandidateList({ pages, show, chosen, onOpen }: CandidateListProps) {
  const { rows, problem, loading, retry } = pages;
  if (loading) return <SkeletonRows count={6} />;
  if (!rows)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
    ) : null;
  if (rows.length === 0) return <EmptyState {...NOTHING[show]} />;
  return (
    <View className="ly-case__acts">
      {problem && <ProblemNote text={problem.text} />}
      <Card flush>
        {(show === 'due' ? rows : dueFirst(rows)).map((candidate) => (
          <CandidateRow
            key={candidate.id}
            candidate={candidate}
            chosen={candidate.id === chosen}
            onOpen={onOpen}
          />
        ))}
      </Card>
      {pages.more && (
        <Button id="more" busy={pages.loadingMore && '正在取…'} onPress={pages.loadMore}>
          看更多同学
        </Button>
      )}
    </View>
  );
}
