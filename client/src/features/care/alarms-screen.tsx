/** 紧急求助: all of my places, the newest first, for those who answer. */
import { alarms } from '@louyu/shared/contracts/care-alarms';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ALARM_KIND_TERMS } from '@louyu/shared/messages/care';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { usePages } from '../../platform/query/use-pages';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { PagedList } from '../../ui/states/paged-list';
import { RelativeTime } from '../../ui/words/relative-time';
import { State } from '../../ui/words/state';
import { stateOf } from './alarm-words';
import type { OutputOf } from '../../platform/call/contract';
import './care.scss';

type AlarmRow = OutputOf<typeof alarms>['rows'][number];

const TITLE = '紧急求助';

const NONE = (
  <EmptyState title="没有紧急求助" how="有同学求助时，会马上提醒你，并列在这里。" icon="phone" />
);

const Line = ({ row, onOpen }: { row: AlarmRow; onOpen: (id: string) => void }) => {
  const { tone, word } = stateOf(row);
  return (
    <Row
      id={`alarm-${row.id}`}
      title={ALARM_KIND_TERMS[row.kind]}
      note={
        <>
          {row.roomId ? `${roomLabel(row.roomId)} · ` : ''}
          <RelativeTime at={row.raisedAt} />
        </>
      }
      aside={<State tone={tone}>{word}</State>}
      onOpen={() => onOpen(row.id)}
    />
  );
};

export function AlarmsScreen({ onOpen }: { onOpen: (alarmId: string) => void }) {
  const pages = usePages(alarms, {});
  useFreshOnShow(alarms);
  return (
    <Page title={TITLE} heading={TITLE} lead="你负责的班级和楼栋里的求助。">
      <PagedList pages={pages} what={TITLE} whose="辅导员、楼栋指导员和公寓党建指导部" empty={NONE}>
        {(rows) => rows.map((row) => <Line key={row.id} row={row} onOpen={onOpen} />)}
      </PagedList>
    </Page>
  );
}
