/** 异议与认定: objections that wait for a decision, and findings whose room is being heard. */
import { attributions } from '@louyu/shared/contracts/inspection-attributions';
import { objections } from '@louyu/shared/contracts/inspection-hearings';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../../platform/query/use-fresh-on-show';
import { usePages } from '../../../platform/query/use-pages';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Columns } from '../../../ui/frame/columns';
import { Page } from '../../../ui/frame/page';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { EmptyState } from '../../../ui/states/empty-state';
import { NoPermission } from '../../../ui/states/no-permission';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { State } from '../../../ui/words/state';
import { useNow } from '../../../ui/words/now';
import { deadlineTone, spokenDeadline } from '../../../ui/words/spoken-time';
import type { ReactNode } from 'react';
import type { Pages } from '../../../platform/query/use-pages';

const TITLE = '异议与认定';
const WHOSE = '楼宇党小组组长、党建工作指导员和公寓党建指导部';

interface ListProps<R> {
  pages: Pages<R>;
  what: string;
  empty: ReactNode;
  row: (found: R) => ReactNode;
}

function List<R>({ pages, what, empty, row }: ListProps<R>) {
  const { rows, problem, retry, more, loadingMore, loadMore } = pages;
  if (!rows)
    return problem ? (
      <Unopened problem={problem} what={what} whose={WHOSE} onRetry={retry} />
    ) : (
      <SkeletonRows count={3} />
    );
  if (rows.length === 0) return empty;
  return (
    <>
      <Card flush>{rows.map(row)}</Card>
      {more && (
        <Button id={`more-${what}`} busy={loadingMore && '正在取…'} onPress={loadMore}>
          看更早的
        </Button>
      )}
    </>
  );
}

function Objections({ onInspection }: { onInspection: (id: string) => void }) {
  const now = useNow();
  const pages = usePages(objections, { state: 'open' });
  return (
    <Section title="等待处理的异议">
      <List
        pages={pages}
        what="异议"
        empty={<EmptyState title="没有等待处理的异议" how="寝室对检查提出异议后，会列在这里。" />}
        row={({ inspectionId, roomId, items, decideBy, mine }) => (
          <Row
            key={inspectionId}
            id={`objection-${inspectionId}`}
            title={`${roomLabel(roomId)} 对 ${items} 项有异议`}
            note={mine ? '等你们处理' : '你参加了检查或住在里面，由别的同志处理'}
            aside={
              <State tone={deadlineTone(decideBy, now)}>{spokenDeadline(decideBy, now)}</State>
            }
            onOpen={() => onInspection(inspectionId)}
          />
        )}
      />
    </Section>
  );
}

function Attributions({ onAttribution }: { onAttribution: (id: string) => void }) {
  const now = useNow();
  const pages = usePages(attributions, { state: 'open' });
  return (
    <Section title="正在听取">
      <List
        pages={pages}
        what="听取"
        empty={<EmptyState title="没有正在听取的不合格项" how="在检查记录里发起后，会列在这里。" />}
        row={({ id, roomId, title, asked, heard, heardUntil }) => (
          <Row
            key={id}
            id={`attribution-${id}`}
            title={`${roomLabel(roomId)} ${title}`}
            note={`${asked} 位同学，${heard} 位说过`}
            aside={<State tone="due">{spokenDeadline(heardUntil, now)}</State>}
            onOpen={() => onAttribution(id)}
          />
        )}
      />
    </Section>
  );
}

interface HearingsScreenProps {
  onInspection: (id: string) => void;
  onAttribution: (id: string) => void;
}

export function HearingsScreen({ onInspection, onAttribution }: HearingsScreenProps) {
  const { person, holds } = useSession();
  useFreshOnShow(objections);
  useFreshOnShow(attributions);
  const admitted = holds('group_leader', 'instructor', 'guidance');
  return (
    <Page wide title={TITLE} heading={TITLE} lead="检查人和住在里面的同志不处理自己的事">
      {person && !admitted && <NoPermission what={TITLE} whose={WHOSE} />}
      {!person && <SkeletonRows count={5} />}
      {admitted && (
        <Columns beside={<Attributions onAttribution={onAttribution} />}>
          <Objections onInspection={onInspection} />
        </Columns>
      )}
    </Page>
  );
}
