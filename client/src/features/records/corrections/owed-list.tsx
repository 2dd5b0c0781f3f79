/** The objections that are mine to answer, the one due first on top. */
import { toAnswer } from '@louyu/shared/contracts/records';
import { usePages } from '../../../platform/query/use-pages';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { EmptyState } from '../../../ui/states/empty-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { RelativeTime } from '../../../ui/words/relative-time';
import { State } from '../../../ui/words/state';
import { useNow } from '../../../ui/words/now';
import { Paged } from '../paged';
import { stateOf } from '../words';
import type { Correction } from '../record';

export type Show = 'open' | 'answered';

interface OwedListProps {
  show: Show;
  chosen: string | undefined;
  onOpen: (correctionId: string) => void;
}

const NOTHING: Record<Show, { title: string; how: string }> = {
  open: {
    title: '没有等你答复的',
    how: '同学认为一条记录不对，而这条记录归你这里答复时，会出现在这里，5 个工作日内答复。',
  },
  answered: { title: '还没有答复过的', how: '答复以后会留在这里，写明是更正了、说明了还是维持。' },
};

interface OwedRowProps {
  correction: Correction;
  chosen: boolean;
  onOpen: (correctionId: string) => void;
}

function OwedRow({ correction, chosen, onOpen }: OwedRowProps) {
  const { id, personName, title, answeredAt, dueAt } = correction;
  const { tone, word } = stateOf(correction, useNow());
  return (
    <Row
      id={`correction-${id}`}
      title={`${personName}：${title}`}
      note={<RelativeTime at={answeredAt ?? dueAt} kind={answeredAt ? 'past' : 'due'} />}
      aside={<State tone={tone}>{word}</State>}
      chosen={chosen}
      onOpen={() => onOpen(id)}
    />
  );
}

export const OwedList = ({ show, chosen, onOpen }: OwedListProps) => (
  <Paged
    pages={usePages(toAnswer, { show })}
    skeleton={<SkeletonRows count={5} />}
    unopened="没有打开记录异议"
    empty={<EmptyState {...NOTHING[show]} />}
  >
    {(rows) => (
      <Card flush>
        {rows.map((correction) => (
          <OwedRow
            key={correction.id}
            correction={correction}
            chosen={correction.id === chosen}
            onOpen={onOpen}
          />
        ))}
      </Card>
    )}
  </Paged>
);
