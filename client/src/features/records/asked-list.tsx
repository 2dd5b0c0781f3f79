/** 我提出的异议: what I asked for and what came of it. */
import { asked } from '@louyu/shared/contracts/records';
import { usePages } from '../../platform/query/use-pages';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { spokenDeadline } from '../../ui/words/spoken-time';
import { Paged } from './paged';
import { stateOf } from './words';
import type { Correction } from './record';

const NOTHING = (
  <EmptyState
    title="你还没有提过异议"
    how="哪条记录不对，在那条记录下面点“这条不对”，写清楚哪里不对、应当是什么。5 个工作日内要答复你。"
  />
);

interface CorrectionRowProps {
  correction: Correction;
  onOpen: (correctionId: string) => void;
}

function CorrectionRow({ correction, onOpen }: CorrectionRowProps) {
  const now = useNow();
  const { id, title, what, state, dueAt } = correction;
  const { tone, word } = stateOf(correction, now);
  return (
    <Row
      id={`correction-${id}`}
      title={title}
      note={state === 'open' ? `${what} · ${spokenDeadline(dueAt, now)}答复` : what}
      aside={<State tone={tone}>{word}</State>}
      onOpen={() => onOpen(id)}
    />
  );
}

export const AskedList = ({ onOpen }: Pick<CorrectionRowProps, 'onOpen'>) => (
  <Paged
    pages={usePages(asked, {})}
    skeleton={<SkeletonRows count={2} />}
    unopened="没有打开你提过的异议"
    empty={NOTHING}
  >
    {(rows) => (
      <Card flush>
        {rows.map((correction) => (
          <CorrectionRow key={correction.id} correction={correction} onOpen={onOpen} />
        ))}
      </Card>
    )}
  </Paged>
);
