/** What is held about a room's months: numbers and record ids, no words and no names. */
import { passPercent } from '@louyu/shared/domain/inspections/civilized';
import type { RoomMonth } from '@louyu/shared/domain/inspections/room-month';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { type Holding, type Retention, holding, line } from '../../kernel/holdings';
import { roomMonths } from './repository';

export const monthHolding = (why: Pick<Retention<RoomMonth>, 'because' | 'source'>): Holding =>
  holding<RoomMonth>({
    context: 'inspections',
    collection: roomMonths,
    what: '寝室每月检查结果',
    kinds: [
      {
        key: 'inspections.months_of_my_room',
        what: '我寝室每月的检查结果',
        field: 'roomId',
        by: 'room',
        when: null,
        sensitive: false,
        told: (month) => ({
          title: `${roomLabel(month.roomId)} ${month.month}`,
          opens: null,
          lines: [
            line('查过', `${month.inspected} 次`),
            line('合格项占比', month.asked ? `${passPercent(month)}%` : '—'),
          ],
        }),
        answeredBy: [],
        leaving: 'ids_only',
      },
    ],
    retention: { months: 24, from: 'month', since: '当月', ...why },
  });
