/** 各楼隐患整改情况: for everyone to see, building by building; numbers too small are kept back. */
import { results } from '@louyu/shared/contracts/hazard-decisions';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { useNow } from '../../ui/words/now';
import { spokenPast } from '../../ui/words/spoken-time';
import { ResultsTable } from './results-table';

const TITLE = '各楼隐患整改情况';

export function ResultsScreen() {
  const { data, problem, loading, retry } = useRead(results, {});
  const now = useNow();
  if (!data)
    return (
      <Page title={TITLE} wide>
        {loading && <SkeletonRows count={6} />}
        {problem && <Unopened problem={problem} what={TITLE} whose="本校同学" onRetry={retry} />}
      </Page>
    );
  const lead = data.asOf
    ? `近 90 天，${spokenPast(data.asOf, now)}汇总。只有全楼的数字，少于 5 件的不算比例。`
    : undefined;
  return (
    <Page wide title={TITLE} heading={TITLE} lead={lead}>
      {problem && <ProblemNote text={problem.text} />}
      {data.buildings.length === 0 ? (
        <EmptyState icon="tray" title="还没有汇总" how="每天早上汇总一次，明天再来看。" />
      ) : (
        <ResultsTable buildings={data.buildings} />
      )}
    </Page>
  );
}
