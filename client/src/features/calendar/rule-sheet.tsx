/** A unified activity for every building: chosen by the week's day, never by a formula. */
import { useState } from 'react';
import { setRule } from '@louyu/shared/contracts/calendar';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { EVERY, type Every, WEEKDAYS, type Weekday, recurrenceOf } from './recurrence-words';

const DAY_MS = 86_400_000;
const TERM_DAYS = 90;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const MINUTES = 90;

interface RuleSheetProps {
  onClose: () => void;
  onSet: () => void;
}

export function RuleSheet({ onClose, onSet }: RuleSheetProps) {
  const now = useNow().getTime();
  const tomorrow = dayOfNow(new Date(now + DAY_MS));
  const [title, setTitle] = useState('');
  const [ground, setGround] = useState('');
  const [every, setEvery] = useState<Every>('month1');
  const [weekday, setWeekday] = useState<Weekday>('WE');
  const [at, setAt] = useState('16:30');
  const [from, setFrom] = useState(tomorrow);
  const [until, setUntil] = useState(dayOfNow(new Date(now + TERM_DAYS * DAY_MS)));
  const { act, pending, problem } = useAct(setRule);
  const ready = title.trim() && ground.trim() && CLOCK.test(at) && from <= until;
  const send = async () => {
    const done = await act({
      ...{ title, ground, at, from, until, minutes: MINUTES, buildings: [] },
      ...{ recurrence: recurrenceOf(every, weekday), audience: 'members_and_activists' },
    });
    if (!done) return;
    onSet();
    onClose();
  };
  return (
    <DeedSheet
      open
      id="rule"
      title="安排统一活动"
      onClose={onClose}
      form={
        <>
          <Field inSheet id="rule-title" label="活动" max={30} value={title} onChange={setTitle} />
          <Field
            inSheet
            id="rule-ground"
            label="依据"
            placeholder="文件号或会议"
            max={60}
            value={ground}
            onChange={setGround}
          />
          <ChoiceList
            inline
            id="every"
            label="多久一次"
            choices={EVERY}
            value={every}
            onChange={setEvery}
          />
          <ChoiceList
            columns
            id="weekday"
            label="星期几"
            choices={WEEKDAYS}
            value={weekday}
            onChange={setWeekday}
          />
          <Field
            inSheet
            id="rule-at"
            label="几点"
            value={at}
            onChange={setAt}
            error={CLOCK.test(at) ? undefined : '写成 16:30 这样。'}
          />
          <DayField
            id="rule-from"
            label="从哪天"
            value={from}
            onChange={setFrom}
            earliest={tomorrow}
          />
          <DayField
            id="rule-until"
            label="到哪天"
            value={until}
            onChange={setUntil}
            earliest={from}
          />
        </>
      }
      does={[
        '各楼的日历里加上这项活动，遇节假日、周末、考试周自动调整。',
        '提前一周请各楼组长发通知。',
      ]}
      told="各楼的同志在日历里看到，写明是学校安排和依据。"
      problem={problem?.text}
      action="加到各楼日历"
      busy={pending && '正在安排…'}
      disabled={!ready}
      onConfirm={() => void send()}
    />
  );
}
