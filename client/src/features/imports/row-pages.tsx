/** What every list of rows shares: waiting, a refusal, and the way to further rows. */
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import type { ReactNode } from 'react';
import type { Pages } from '../../platform/query/use-pages';

interface RowPagesProps<Row> {
  pages: Pages<Row>;
  children: (rows: readonly Row[]) => ReactNode;
}

export function RowPages<Row>({ pages, children }: RowPagesProps<Row>) {
  const { rows, problem, loading, more, loadingMore, loadMore, retry } = pages;
  if (loading) return <SkeletonRows count={4} />;
  return (
    <View className="ly-imports">
      {rows && children(rows)}
      {problem && <ProblemNote text={problem.text} />}
      {problem && (
        <Button narrow icon="refresh" onPress={retry}>
          再取一次
        </Button>
      )}
      {more && !problem && (
        <Button id="more-rows" busy={loadingMore && '正在取…'} onPress={loadMore}>
          看更多
        </Button>
      )}
    </View>
  );
}
