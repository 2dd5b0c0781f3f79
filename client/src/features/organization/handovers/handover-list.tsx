/** The handovers of one's places, place by place, what is due first on top. */
import { handovers } from '@louyu/shared/contracts/organization-handovers';
import { usePages } from '../../../platform/query/use-pages';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import { EmptyState } from '../../../ui/states/empty-state';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { useUnitNames } from '../people/use-places';
import { HandoverRow } from './handover-row';
import { byPlace } from './handover';
import { TITLE, WHOSE, placeWord } from './words';
import type { Handover } from './handover';

export type Show = Handover['state'];

interface HandoverListProps {
  show: Show;
  chosen: string | undefined;
  onOpen: (id: string) => void;
}

const NOTHING: Record<Show, { title: string; how: string }> = {
  open: {
    title: '没有要交接的',
    how: '有人搬走、离校或卸任，而他手上还有明示牌、巡查、隐患、留言或职务时，会出现在这里。',
  },
  settled: { title: '还没有办结的交接', how: '定下由谁接手，或写明不用接手以后，会出现在这里。' },
};

export function HandoverList({ show, chosen, onOpen }: HandoverListProps) {
  const pages = usePages(handovers, { state: show }, { all: show === 'open' });
  const { rows, problem, loading, retry } = pages;
  const names = useUnitNames('college', rows?.map(({ collegeId }) => collegeId) ?? []);
  if (loading) return <SkeletonRows count={5} />;
  if (!rows)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
    ) : null;
  if (rows.length === 0) return <EmptyState {...NOTHING[show]} />;
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      {byPlace(rows).map(({ id, rows: held }) => (
        <Section key={id} title={placeWord(id, names)} note={`${held.length} 项`}>
          <Card flush>
            {held.map((row) => (
              <HandoverRow key={row.id} handover={row} chosen={row.id === chosen} onOpen={onOpen} />
            ))}
          </Card>
        </Section>
      ))}
      {pages.more && (
        <Button id="more" busy={pages.loadingMore && '正在取…'} onPress={pages.loadMore}>
          看更早的交接
        </Button>
      )}
    </>
  );
}
