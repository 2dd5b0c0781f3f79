/** When the activity room is open: stretches of the week, and how many receive together. */
import { useState } from 'react';
import { setHours } from '@louyu/shared/contracts/reception';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import type { Rota } from './rota';

interface HoursSheetProps {
  place: string;
  shown: Rota;
  refresh: () => void;
  onClose: () => void;
}

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
type DayNumber = (typeof DAYS)[number];
const WORDS: Record<DayNumber, string> = {
  ...{ '1': '周一', '2': '周二', '3': '周三', '4': '周四', '5': '周五', '6': '周六', '7': '周日' },
};
const DAY_CHOICES = DAYS.map((value) => ({ value: String(value), label: WORDS[value] }));
const SEATS = ['1', '2', '3'] as const;
type SeatNumber = (typeof SEATS)[number];
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const daysOf = ({ hours }: Rota): DayNumber[] =>
  DAYS.filter((day) => hours.some(({ weekday }) => weekday === Number(day)));

/** What the room's hours are now, or what most begin with. */
function hoursNow(shown: Rota) {
  const [first] = shown.hours;
  const seats = SEATS.find((one) => Number(one) === shown.seats) ?? '2';
  if (!first) return { days: ['2', '4'], from: '19:00', to: '21:00', seats };
  return { days: daysOf(shown), from: first.from, to: first.to, seats };
}

const isStretch = (from: string, to: string): boolean =>
  CLOCK.test(from) && CLOCK.test(to) && from < to;

export function HoursSheet({ place, shown, refresh, onClose }: HoursSheetProps) {
  const now = hoursNow(shown);
  const [venue, setVenue] = useState(shown.venue || '党员活动室');
  const [days, setDays] = useState<string[]>(now.days);
  const [from, setFrom] = useState(now.from);
  const [to, setTo] = useState(now.to);
  const [seats, setSeats] = useState<SeatNumber>(now.seats);
  const { act, pending, problem } = useAct(setHours);
  const wellFormed = isStretch(from, to);
  const send = async () => {
    const slots = days.map((day) => ({ weekday: Number(day), from, to }));
    const told = { place, venue, seats: Number(seats), slots, expectedVersion: shown.hoursVersion };
    if (await act(told)) onClose();
    refresh();
  };
  return (
    <DeedSheet
      open
      id="hours"
      title="活动室开放时间"
      onClose={onClose}
      form={
        <>
          <Field
            inSheet
            id="hours-venue"
            label="在哪里"
            max={30}
            value={venue}
            onChange={setVenue}
          />
          <ChoiceList
            many
            columns
            id="hours-day"
            label="星期几"
            choices={DAY_CHOICES}
            value={days}
            onChange={setDays}
          />
          <Field inSheet id="hours-from" label="从几点" value={from} onChange={setFrom} />
          <Field
            inSheet
            id="hours-to"
            label="到几点"
            value={to}
            onChange={setTo}
            error={wellFormed ? undefined : '写成 19:00 和 21:00 这样，先早后晚。'}
          />
          <ChoiceList
            inline
            id="hours-seats"
            label="每班几个人"
            choices={SEATS.map((value) => ({ value, label: `${value} 人` }))}
            value={seats}
            onChange={setSeats}
          />
        </>
      }
      does={[
        '几分钟内按新的时间排好这个月和下个月的班，按各人这学期的次数公平分配。',
        '已经换好、顶好的班保持不变。',
      ]}
      told="排到班的同志收到提醒；全楼同学看得到谁在什么时候值班。"
      problem={problem?.text}
      action="按这个时间排班"
      busy={pending && '正在保存…'}
      disabled={!wellFormed || days.length === 0 || !venue.trim()}
      onConfirm={() => void send()}
    />
  );
}
