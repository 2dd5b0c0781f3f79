import { useState } from 'react';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Split } from '../../ui/frame/split';
import { Elevation } from '../../ui/pieces/elevation';
import type { ElevationTone, Floor } from '../../ui/pieces/elevation-types';

const tone = (floor: number, at: number): ElevationTone => {
  const roll = (floor * 37 + at * 53 + floor * at * 7) % 100;
  if (roll < 5 && floor > 3) return 'overdue';
  if (roll < 30) return 'due';
  return roll < 38 ? 'none' : 'done';
};

const FLOORS: Floor[] = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((number) => ({
  number,
  rooms: Array.from({ length: 40 }, (_, at) => ({
    id: `b03-0${number}${String(at + 1).padStart(2, '0')}`,
    number: `${number}${String(at + 1).padStart(2, '0')}`,
    tone: tone(number, at),
  })),
}));

const MEANINGS = [
  { tone: 'overdue', word: '逾期' },
  { tone: 'due', word: '待查' },
  { tone: 'done', word: '已查' },
  { tone: 'none', word: '没人负责' },
] as const;

export function Buildings() {
  const [building, setBuilding] = useState<string | null>('3 栋');
  return (
    <Split
      invitation="选一栋楼看看"
      onClose={() => setBuilding(null)}
      list={
        <Card flush>
          {['1 栋', '2 栋', '3 栋'].map((name) => (
            <Row
              key={name}
              title={name}
              note="360 间"
              chosen={name === building}
              onOpen={() => setBuilding(name)}
            />
          ))}
        </Card>
      }
      detail={
        building && (
          <Card>
            <Elevation
              question="本月查过没有"
              floors={FLOORS}
              meanings={MEANINGS}
              onRoom={() => undefined}
            />
          </Card>
        )
      }
    />
  );
}
