/** 谁看过: who looked at what is recorded about me, and when. */
import { readings } from '@louyu/shared/contracts/records';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { usePages } from '../../platform/query/use-pages';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { RelativeTime } from '../../ui/words/relative-time';
import { Paged } from './paged';
import type { Reading } from './record';

interface ReadingListProps {
  onOpen: (address: string) => void;
}

const NOBODY = (
  <EmptyState
    icon="person"
    title="还没有人看过"
    how="有人打开你的行为记录、发展过程或人员情况，会马上记在这里：谁、什么职务、看了什么、什么时候。"
  />
);

const readerOf = ({ readerName, role }: Reading): string =>
  [readerName ?? '已离开的同志', role && ROLE_TERMS[role]].filter(Boolean).join(' · ');

const ReadingRow = ({ reading, onOpen }: ReadingListProps & { reading: Reading }) => {
  const { id, at, what, opens } = reading;
  return (
    <Row
      id={`reading-${id}`}
      title={readerOf(reading)}
      note={what}
      aside={<RelativeTime at={at} />}
      onOpen={opens ? () => onOpen(opens) : undefined}
    />
  );
};

export const ReadingList = ({ onOpen }: ReadingListProps) => (
  <Paged
    pages={usePages(readings, {})}
    skeleton={<SkeletonRows count={4} />}
    unopened="“谁看过”没有打开"
    empty={NOBODY}
  >
    {(rows) => (
      <Card flush>
        {rows.map((reading) => (
          <ReadingRow key={reading.id} reading={reading} onOpen={onOpen} />
        ))}
      </Card>
    )}
  </Paged>
);
