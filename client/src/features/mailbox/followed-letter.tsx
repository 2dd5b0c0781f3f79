/** What became of a message, for whoever holds its receipt. */
import { follow } from '@louyu/shared/contracts/mailbox';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Timeline } from '../../ui/pieces/timeline';
import { ErrorState } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { State } from '../../ui/words/state';
import type { OutputOf } from '../../platform/call/contract';

type Letter = OutputOf<typeof follow>;

const stepsOf = ({ text, leftAt, answer }: Letter) => [
  { id: 'left', at: leftAt, who: '你', did: '留了言', more: text },
  ...(answer
    ? [
        {
          id: 'answer',
          at: answer.at,
          who: '负责人',
          did: '答复了',
          more: answer.text,
          tone: 'done' as const,
        },
      ]
    : []),
];

const Story = ({ letter }: { letter: Letter }) => (
  <Card
    title="留言"
    aside={letter.answer ? <State tone="done">已答复</State> : <State tone="due">等待答复</State>}
  >
    <Timeline steps={stepsOf(letter)} next={letter.answer ? undefined : '等负责人答复'} />
  </Card>
);

export function FollowedLetter({ receipt }: { receipt: string }) {
  const { data, problem, loading, retry } = useRead(follow, { receipt });
  if (loading) return <SkeletonCard lines={4} />;
  if (data) return <Story letter={data} />;
  return (
    <ErrorState
      title="没有查到"
      text={problem?.text ?? ''}
      onRetry={problem?.passing ? retry : undefined}
    />
  );
}
