/** Contact points as lines: whose, where, how many visits of how many; by name, never by rank. */
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { State } from '../../ui/words/state';
import { exactDay } from '../../ui/words/spoken-time';
import type { OutputOf } from '../../platform/call/contract';
import type { myPoints } from '@louyu/shared/contracts/duty-points';

export type PointRow = OutputOf<typeof myPoints>['rows'][number];

interface PointRowsProps {
  rows: readonly PointRow[];
  /** Leads with the cadre's name where the list is about several. */
  named: boolean;
  onOpen: (pointId: string) => void;
}

const noteOf = ({ lastOn, year }: PointRow): string =>
  lastOn ? `最近一次 ${exactDay(lastOn)}` : `${year} 年还没有走访`;

export const PointRows = ({ rows, named, onOpen }: PointRowsProps) => (
  <>
    {rows.map((row) => (
      <Row
        key={row.id}
        id={`point-${row.id}`}
        title={named ? `${row.cadreName} · ${row.targetName}` : row.targetName}
        note={noteOf(row)}
        aside={
          <State tone={row.done >= row.required ? 'done' : 'due'}>
            {`走访 ${row.done}/${row.required}`}
          </State>
        }
        onOpen={() => onOpen(row.id)}
      />
    ))}
  </>
);

export const PointCard = (props: PointRowsProps) => (
  <Card flush>
    <PointRows {...props} />
  </Card>
);
