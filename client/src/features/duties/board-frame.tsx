/** Around a roster: its skeleton, its refusal, and what whoever arranges duties may do with it. */
import { Button } from '../../ui/controls/button';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { BoardBody } from './board-body';
import { EnteredSection } from './entered-section';
import { TITLE, WHOSE } from './words';
import type { Read } from '../../platform/query/use-read';
import type { Coverage, Whose } from './roster';

interface BoardProps {
  whose: Whose;
  read: Read<Coverage>;
  arranges: boolean;
  onDivide: () => void;
}

const UNDIVIDED = {
  title: '还没有划分责任区',
  how: '先定分成几个，每间寝室就都有了归属；再安排谁负责。',
};

/** What this kind is made of is changed here: areas are divided anew, activities and people are entered. */
function BoardAct({ whose: { kind, place }, onDivide }: Pick<BoardProps, 'whose' | 'onDivide'>) {
  if (kind === 'activity' || kind === 'backbone')
    return <EnteredSection place={place} kind={kind} />;
  if (kind !== 'area') return null;
  return (
    <Button narrow kind="quiet" id="divide" onPress={onDivide}>
      重新划分责任区
    </Button>
  );
}

export function Board({ whose, read, arranges, onDivide }: BoardProps) {
  const { kind } = whose;
  const { data, problem, retry } = read;
  if (!data)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
    ) : (
      <SkeletonCard lines={8} />
    );
  if (kind === 'area' && data.targets.length === 0)
    return <EmptyState icon="building" {...UNDIVIDED} />;
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <BoardBody whose={whose} coverage={data} arranges={arranges} refresh={retry} />
      {arranges && <BoardAct whose={whose} onDivide={onDivide} />}
    </>
  );
}

interface BoardFootProps {
  whose: Whose;
  coverage: Coverage;
  onDivide: () => void;
  onPropose: (whose: Whose) => void;
}

export const BoardFoot = ({
  whose,
  coverage: { targets },
  onDivide,
  onPropose,
}: BoardFootProps) => {
  if (targets.length > 0)
    return (
      <Button kind="primary" id="propose" onPress={() => onPropose(whose)}>
        安排
      </Button>
    );
  return whose.kind === 'area' ? (
    <Button kind="primary" id="divide-first" onPress={onDivide}>
      划分责任区
    </Button>
  ) : null;
};
