/** Everything that has come in for this person; each says why no message came to WeChat. */
import { inbox } from '@louyu/shared/contracts/reminders';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { RelativeTime } from '../../ui/words/relative-time';
import { State } from '../../ui/words/state';
import { MESSAGE_WORDS, REMINDER_WORDS } from './words';
import type { OutputOf } from '../../platform/call/contract';
import type { CallProblem } from '../../platform/call/call-problem';

type InboxEntry = OutputOf<typeof inbox>['rows'][number];

const Note = ({ entry }: { entry: InboxEntry }) => (
  <>
    {entry.place} · <RelativeTime at={entry.fireAt} /> {MESSAGE_WORDS[entry.message]}
  </>
);

const Entry = ({ entry }: { entry: InboxEntry }) => (
  <Row
    id={`inbox-${entry.id}`}
    title={REMINDER_WORDS[entry.kind].what}
    note={<Note entry={entry} />}
    aside={
      entry.settled ? (
        <State tone="done">办完了</State>
      ) : (
        !entry.seen && <State tone="due">未看</State>
      )
    }
  />
);

/** Someone who is not registered has no inbox, which is no error. */
const Unanswered = ({ problem, retry }: { problem: CallProblem; retry: () => void }) =>
  problem.code === 'kernel.not_registered' ? (
    <EmptyState
      title="这里收的是派给你的事"
      how="登记为党员、积极分子或老师后，提醒会出现在这里。报告过的隐患和留言，请凭回执查看。"
    />
  ) : (
    <ErrorState title="没有打开收件箱" text={problem.text} onRetry={retry} />
  );

export function InboxList() {
  const { data, problem, loading, retry } = useRead(inbox, { after: null });
  if (loading) return <SkeletonRows count={5} />;
  if (!data) return problem ? <Unanswered problem={problem} retry={retry} /> : null;
  if (data.rows.length === 0)
    return <EmptyState title="收件箱是空的" how="有事到期、有人答复、有人找你时，会写在这里。" />;
  return (
    <Card flush>
      {data.rows.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Card>
  );
}
