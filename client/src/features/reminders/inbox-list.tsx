/** Everything that has come in for this person, newest first and page by page; a tap opens the matter. */
import { inbox } from '@louyu/shared/contracts/reminders';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { usePages } from '../../platform/query/use-pages';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState, ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { InboxEntry } from './inbox-entry';
import { RemindCard } from './remind-me';
import { useMatter } from './use-matter';
import type { CallProblem } from '../../platform/call/call-problem';

/** Someone who is not registered has no inbox, which is no error. */
const Stranger = () => (
  <EmptyState
    title="这里收的是派给你的事"
    how="登记以后，派给你的事和关于你的记录会出现在这里。报告过的隐患和留言，请凭回执查看。"
  />
);

const OFFLINE = '现在没有网络。连上以后再打开，收到的都在这里。';

const Unanswered = ({ problem, retry }: { problem: CallProblem; retry: () => void }) =>
  problem.code === 'kernel.not_registered' ? (
    <Stranger />
  ) : (
    <ErrorState
      title="没有打开收件箱"
      text={problem.code === 'client.offline' ? OFFLINE : problem.text}
      requestId={problem.requestId}
      onRetry={problem.passing ? retry : undefined}
    />
  );

function Inbox() {
  const open = useMatter();
  const { rows, problem, loading, more, loadingMore, loadMore, retry } = usePages(inbox, {});
  useFreshOnShow(inbox);
  if (loading) return <SkeletonRows count={6} />;
  if (!rows) return problem ? <Unanswered problem={problem} retry={retry} /> : null;
  if (rows.length === 0)
    return (
      <EmptyState
        title="收件箱是空的"
        how="有事到期、有人答复、有关于你的记录时，会写在这里。微信没能提醒的，这里也有。"
      />
    );
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      {rows.some(({ message, settled }) => message === 'no_grant' && !settled) && (
        <RemindCard whenNoneLeft />
      )}
      <Card flush>
        {rows.map((entry) => (
          <InboxEntry key={entry.id} entry={entry} onOpen={open} />
        ))}
      </Card>
      {more && (
        <Button id="more" busy={loadingMore && '正在取…'} onPress={loadMore}>
          看更早的
        </Button>
      )}
    </>
  );
}

export function InboxList() {
  const { person } = useSession();
  return person === null ? <Stranger /> : <Inbox />;
}
