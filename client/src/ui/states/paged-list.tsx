/** A list that comes page by page, in each of its states: skeleton, refused, empty, full, and more. */
import { Button } from '../controls/button';
import { Card } from '../frame/card';
import { ProblemNote } from './error-state';
import { SkeletonRows } from './skeleton';
import { Unopened } from './unopened';
import type { ReactNode } from 'react';

interface PagedListProps<Row> {
  pages: {
    rows: Row[] | undefined;
    problem: { code: string; text: string; requestId?: string; passing: boolean } | undefined;
    loading: boolean;
    more: boolean;
    loadingMore: boolean;
    loadMore: () => void;
    retry: () => void;
  };
  /** What is listed: 帮助联系. */
  what: string;
  /** Whose it is, by role. */
  whose: string;
  empty: ReactNode;
  children: (rows: Row[]) => ReactNode;
}

function Rows<Row>({ pages: { rows }, empty, children }: PagedListProps<Row>) {
  if (!rows) return null;
  return rows.length === 0 ? <>{empty}</> : <Card flush>{children(rows)}</Card>;
}

function Trouble<Row>({ pages: { rows, problem, retry }, what, whose }: PagedListProps<Row>) {
  if (!problem) return null;
  if (rows) return <ProblemNote text={problem.text} />;
  return <Unopened problem={problem} what={what} whose={whose} onRetry={retry} />;
}

export function PagedList<Row>(props: PagedListProps<Row>) {
  const { loading, more, loadingMore, loadMore } = props.pages;
  return (
    <>
      {loading && <SkeletonRows count={4} />}
      <Trouble {...props} />
      <Rows {...props} />
      {more && (
        <Button id="more" busy={loadingMore && '正在取…'} onPress={loadMore}>
          看更早的
        </Button>
      )}
    </>
  );
}
