/** A room's months: each criterion with its number, and the inspections that the number comes from. */
import { useState } from 'react';
import { CRITERION_TERMS, VERDICT_TERMS } from '@louyu/shared/messages/inspections';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { EmptyState } from '../../../ui/states/empty-state';
import { State } from '../../../ui/words/state';
import { exactTime } from '../../../ui/words/spoken-time';
import { monthName } from './results';
import type { RoomYear } from './results';

type RoomMonth = RoomYear['months'][number];
type Line = RoomMonth['lines'][number];

interface YearProps {
  year: RoomYear;
  onInspection: (id: string) => void;
}

const AT_MOST: readonly Line['criterion'][] = ['safety', 'contested'];

const needed = ({ criterion, needed: bound }: Line): string =>
  AT_MOST.includes(criterion) ? `不超过 ${bound}` : `至少 ${bound}`;

const Criterion = ({ line }: { line: Line }) => (
  <Row
    title={CRITERION_TERMS[line.criterion]}
    note={`${needed(line)}，来自 ${line.records.length} 次检查`}
    aside={<State tone={line.met ? 'done' : 'due'}>{String(line.value)}</State>}
  />
);

function Month({ month, onInspection }: { month: RoomMonth } & Pick<YearProps, 'onInspection'>) {
  const [open, setOpen] = useState(false);
  return (
    <Section title={monthName(month.month)} note={VERDICT_TERMS[month.verdict]}>
      <Card flush>
        {month.lines.map((line) => (
          <Criterion key={line.criterion} line={line} />
        ))}
        {open &&
          month.records.map(({ id, at, inspected, asked, passed, struck }) => (
            <Row
              key={id}
              id={`record-${id}`}
              title={exactTime(at)}
              note={
                inspected
                  ? `${passed}/${asked} 项合格${struck > 0 ? `，异议划去 ${struck} 项` : ''}`
                  : '这次没查成，不计'
              }
              onOpen={() => onInspection(id)}
            />
          ))}
      </Card>
      <Button narrow id={`records-${month.month}`} onPress={() => setOpen(!open)}>
        {open ? '收起记录' : `看这个月的 ${month.records.length} 次检查`}
      </Button>
    </Section>
  );
}

export function RoomYearBody({ year, onInspection }: YearProps) {
  if (year.months.length === 0)
    return <EmptyState title="这间寝室还没有检查记录" how="查过以后，每个月的结果会列在这里。" />;
  return (
    <>
      {year.months.map((month) => (
        <Month key={month.month} month={month} onInspection={onInspection} />
      ))}
    </>
  );
}
