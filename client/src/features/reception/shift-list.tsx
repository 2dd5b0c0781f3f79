/** The shifts of a month; a tap on one opens what this person may do with it. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { HOLDING_WAY_TERMS } from '@louyu/shared/messages/calendar';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { useNow } from '../../ui/words/now';
import { State } from '../../ui/words/state';
import { ShiftSheet } from './shift-sheet';
import { holdersWords, shiftWords } from './words';
import { holds, missingOf } from './rota';
import type { Rota, Shift } from './rota';

interface ShiftListProps {
  shown: Rota;
  rotaId: string;
  refresh: () => void;
}

function Mark({ shift, self, past }: { shift: Shift; self: string; past: boolean }) {
  if (shift.kept) return <State tone="done">{`接待 ${shift.kept.visitors} 人`}</State>;
  if (past) return <State tone="quiet">已过</State>;
  if (missingOf(shift) > 0) return <State tone="overdue">缺人</State>;
  return holds(shift, self) ? <State tone="due">我的班</State> : null;
}

const settledWords = (shift: Shift): string =>
  shift.holders
    .filter(({ how }) => how !== 'rota')
    .map(({ name, how }) => `${name ?? ''}（${HOLDING_WAY_TERMS[how]}）`)
    .join('、');

export function ShiftList({ shown, rotaId, refresh }: ShiftListProps) {
  const [chosen, setChosen] = useState<string>();
  const now = useNow().toISOString();
  const open = shown.shifts.find(({ id }) => id === chosen);
  const acts = shown.serves || shown.leads;
  return (
    <Section title="值班表">
      <Card flush id="shifts">
        {shown.shifts.map((shift) => (
          <Row
            key={shift.id}
            id={`shift-${shift.day}`}
            title={shiftWords(shift)}
            note={
              <View className="ly-rota__lines">
                <View>{holdersWords(shift)}</View>
                {settledWords(shift) && <View>{settledWords(shift)}</View>}
              </View>
            }
            aside={<Mark shift={shift} self={shown.self} past={shift.endsAt <= now} />}
            onOpen={acts ? () => setChosen(shift.id) : undefined}
          />
        ))}
      </Card>
      {open && (
        <ShiftSheet
          shown={shown}
          shift={open}
          rotaId={rotaId}
          refresh={refresh}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Section>
  );
}
