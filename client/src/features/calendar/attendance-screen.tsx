/** 我的考勤和补学: where I was and was not, and what I still owe. */
import { myAttendance } from '@louyu/shared/contracts/calendar-occasions';
import { ATTENDANCE_TERMS, OCCASION_TERMS } from '@louyu/shared/messages/calendar';
import { usePages } from '../../platform/query/use-pages';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { RelativeTime } from '../../ui/words/relative-time';
import { State } from '../../ui/words/state';
import { exactDay } from '../../ui/words/spoken-time';
import { dayIn } from './words';
import { Waiting } from './waiting';
import type { OutputOf } from '../../platform/call/contract';

const TITLE = '我的考勤和补学';

type Line = OutputOf<typeof myAttendance>['rows'][number];

const owes = ({ state, makeUpBy }: Line): boolean => makeUpBy !== null && state !== 'made_up';

const Aside = ({ line }: { line: Line }) =>
  owes(line) ? (
    <State tone="due">待补学</State>
  ) : (
    <State tone={line.state === 'absent' ? 'overdue' : 'done'}>
      {ATTENDANCE_TERMS[line.state]}
    </State>
  );

const LineRow = ({ line, onOpen }: { line: Line; onOpen: (id: string) => void }) => (
  <Row
    title={`${OCCASION_TERMS[line.kind]} · ${exactDay(dayIn(line.startsAt))}`}
    note={owes(line) && line.makeUpBy ? <RelativeTime at={line.makeUpBy} kind="due" /> : undefined}
    aside={<Aside line={line} />}
    onOpen={() => onOpen(line.occasionId)}
  />
);

const NONE = (
  <EmptyState
    title="还没有考勤"
    how="参加过组织生活或请过假以后，会列在这里；需要补学的也在这里。"
  />
);

export function AttendanceScreen({ onOpen }: { onOpen: (occasionId: string) => void }) {
  const { rows, problem, retry, more, loadMore, loadingMore } = usePages(myAttendance, {});
  return (
    <Page title={TITLE} heading={TITLE} lead="到场、请假、缺席都有记录；缺席和请假要补学。">
      {rows?.length === 0 && NONE}
      {Boolean(rows?.length) && (
        <Card flush id="attendance-rows">
          {rows?.map((line) => (
            <LineRow key={line.id} line={line} onOpen={onOpen} />
          ))}
        </Card>
      )}
      {more && (
        <Button id="more" busy={loadingMore && '正在打开…'} onPress={loadMore}>
          看更早的
        </Button>
      )}
      {!rows && (
        <Waiting problem={problem} what={TITLE} whose="登记过的同志" onRetry={retry} rows={4} />
      )}
    </Page>
  );
}
