/** Enters a single activity: what, when, where, and who holds it. */
import { useState } from 'react';
import { planActivity } from '@louyu/shared/contracts/duty-targets';
import { useAct } from '../../platform/query/use-act';
import { DayField } from '../../ui/controls/day-field';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useNow } from '../../ui/words/now';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import { weekAfter } from './contact-words';

/** As the contract has it. */
const MOST = 40;

interface ActivitySheetProps {
  place: string;
  onClose: () => void;
}

export function ActivitySheet({ place, onClose }: ActivitySheetProps) {
  const today = dayOfNow(useNow());
  const [on, setOn] = useState(weekAfter(today));
  const [words, setWords] = useState({ title: '', where: '', organizer: '' });
  const { act, pending, problem } = useAct(planActivity);
  const whole = Object.values(words).every((text) => text.trim() && text.length <= MOST);
  const send = async () => {
    if (await act({ place, ...words, on, until: on })) onClose();
  };
  const field = (key: keyof typeof words, label: string, placeholder: string) => (
    <Field
      inSheet
      id={`activity-${key}`}
      label={label}
      placeholder={placeholder}
      max={MOST}
      value={words[key]}
      onChange={(text) => setWords({ ...words, [key]: text })}
    />
  );
  return (
    <DeedSheet
      open
      id="activity"
      title="登记一项活动"
      onClose={onClose}
      form={
        <>
          {field('title', '什么活动', '如：宿舍文化节')}
          <DayField id="activity-day" label="哪天" value={on} earliest={today} onChange={setOn} />
          {field('where', '在哪里', '如：3 号楼前')}
          {field('organizer', '谁办的', '如：法学院学生会')}
        </>
      }
      does={[`记为待落实，等你安排一位同志去联系；${exactDay(on)}过后自动结束。`]}
      told="安排到的同志在“我的责任”里看到。"
      problem={problem?.text}
      action="登记"
      busy={pending && '正在登记…'}
      disabled={!whole}
      onConfirm={() => void send()}
    />
  );
}
