/** A list that comes page by page, with what stands in its place while it is not there. */
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { ErrorState, ProblemNote } from '../../ui/states/error-state';
import type { ReactNode } from 'react';
import type { Pages } from '../../platform/query/use-pages';
import './records.scss';

interface PagedProps<Row> {
  pages: Pages<Row>;
  /** The list's real layout while it is not there. */
  skeleton: ReactNode;
  /** Said when it does not open: 没有打开这一类. */
  unopened: string;
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

const More = <Row,>({ pages }: Pick<PagedProps<Row>, 'pages'>) =>
  pages.more ? (
    <Button id="more" busy={pages.loadingMore && '正在取…'} onPress={pages.loadMore}>
      看更早的
    </Button>
  ) : null;

const Unread = <Row,>({ pages, unopened }: Pick<PagedProps<Row>, 'pages' | 'unopened'>) => {
  const { problem, retry } = pages;
  return (
    <ErrorState
      title={unopened}
      text={problem?.text ?? ''}
      requestId={problem?.requestId}
      onRetry={problem?.passing ? retry : undefined}
    />
  );
};

export function Paged<Row>({ pages, skeleton, unopened, empty, children }: PagedProps<Row>) {
  const { rows, problem, loading } = pages;
  if (loading) return skeleton;
  if (!rows) return <Unread pages={pages} unopened={unopened} />;
  if (rows.length === 0) return empty;
  return (
    <View className="ly-records">
      {problem && <ProblemNote text={problem.text} />}
      {children(rows)}
      <More pages={pages} />
    </View>
  );
}
