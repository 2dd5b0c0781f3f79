/** 表现记录: one fact about one person, for the person, its author and the department. */
import { get } from '@louyu/shared/contracts/conduct';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { AuthorActs } from './author-acts';
import { FactBody } from './fact-body';
import { useOwn } from './use-own';
import type { CallProblem } from '../../platform/call/call-problem';
import type { Fact } from './fact';

const TITLE = '表现记录';
const WHOSE = '本人、记录人和公寓党建指导部';

interface FactReadProps {
  fact: Fact;
  problem: CallProblem | undefined;
}

function FactRead({ fact, problem }: FactReadProps) {
  const heading = useOwn(fact) ? '关于你' : fact.personName;
  const acts = fact.may.includes('withdraw') && <AuthorActs fact={fact} />;
  return (
    <Page title={TITLE} heading={heading} foot={acts}>
      {problem && <ProblemNote text={problem.text} />}
      <FactBody fact={fact} />
    </Page>
  );
}

interface FactScreenProps {
  factId: string;
  onLeave: () => void;
}

export function FactScreen({ factId, onLeave }: FactScreenProps) {
  const { data: fact, problem, retry } = useRead(get, { factId });
  if (fact) return <FactRead fact={fact} problem={problem} />;
  return (
    <Page title={TITLE}>
      {!problem && <SkeletonCard lines={4} />}
      {problem && (
        <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} onLeave={onLeave} />
      )}
    </Page>
  );
}
