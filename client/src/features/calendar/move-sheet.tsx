/** To another day or hour of the same period, with a reason; whoever was invited is told. */
import { useState } from 'react';
import { move } from '@louyu/shared/contracts/calendar-occasions';
import { useAct } from '../../platform/query/use-act';
import { DayField } from '../../ui/controls/day-field';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { clockIn, dayIn } from './words';
import type { Occasion } from './occasion';

interface MoveSheetProps {
  shown: Occasion;
  refresh: () => void;
  onClose: () => void;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const instantOf = (day: string, clock: string): string =>
  new Date(`${day}T${clock}:00.000+08:00`).toISOString();

export function MoveSheet({ shown, refresh, onClose }: MoveSheetProps) {
  const today = dayOfNow(useNow());
  const [day, setDay] = useState(dayIn(shown.startsAt));
  const [clock, setClock] = useState(clockIn(shown.startsAt));
  const [reason, setReason] = useState('');
  const { act, pending, problem } = useAct(move);
  const wellFormed = CLOCK.test(clock);
  const send = async () => {
    const startsAt = instantOf(day, clock);
    const done = await act({
      ...{ occasionId: shown.id, expectedVersion: shown.version },
      ...{ startsAt, reason: reason.trim() },
    });
    if (done) onClose();
    refresh();
  };
  return (
    <DeedSheet
      open
      id="move"
      title="换个时间"
      onClose={onClose}
      form={
        <>
          <DayField id="move-day" label="哪一天" value={day} onChange={setDay} earliest={today} />
          <Field
            inSheet
            id="move-clock"
            label="几点"
            placeholder="19:00"
            value={clock}
            onChange={setClock}
            error={wellFormed ? undefined : '写成 19:00 这样。'}
          />
          <Field
            inSheet
            id="move-reason"
            label="为什么改"
            max={100}
            value={reason}
            onChange={setReason}
          />
        </>
      }
      does={['要在原来的月份、季度或学期里，不能拖到下一期。', '原来的时间和原因留在记录里。']}
      told={
        shown.attendees.length > 0
          ? '已通知的同志会收到新的时间。'
          : '还没有发通知，不会打扰任何人。'
      }
      problem={problem?.text}
      action="改到这个时间"
      busy={pending && '正在修改…'}
      disabled={!wellFormed || !reason.trim()}
      onConfirm={() => void send()}
    />
  );
}
