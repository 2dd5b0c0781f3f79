/** 留言: one letter as a page, opened from the list or straight from a reminder. */
import { get } from '@louyu/shared/contracts/mailbox';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { LetterBody } from './letter-body';

export function LetterScreen({ letterId }: { letterId: string }) {
  const { data: letter, problem, retry } = useRead(get, { letterId });
  useFreshOnShow(get);
  if (letter)
    return (
      <Page title="留言" heading={`${roomLabel(letter.roomId)} 门口的留言`}>
        {problem && <ProblemNote text={problem.text} />}
        <LetterBody letter={letter} refresh={retry} />
      </Page>
    );
  return (
    <Page title="留言">
      {!problem && <SkeletonCard lines={4} />}
      {problem && <Unopened problem={problem} what="留言" whose="收信的负责人" onRetry={retry} />}
    </Page>
  );
}
