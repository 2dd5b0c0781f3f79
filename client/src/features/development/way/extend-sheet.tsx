/** Probation longer, once, as a branch meeting resolved and the committee approved. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { extend } from '@louyu/shared/contracts/development-steps';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { exactDay } from '../../../ui/words/spoken-time';
import { useCaseAct } from '../case-act';
import { seen, useToday } from './seen';
import { NO_VOTE, isNumber, numberOf, voteOf } from './step-draft';
import { VoteFields } from './vote-fields';
import type { SheetProps } from '../college-sheets';

export function ExtendSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(extend, refresh);
  const today = useToday();
  const [months, setMonths] = useState('6');
  const [on, setOn] = useState('');
  const [approvedOn, setApprovedOn] = useState('');
  const [reference, setReference] = useState('');
  const [vote, setVote] = useState(NO_VOTE);
  const counted = voteOf(vote);
  const complete = isNumber(months) && on !== '' && approvedOn !== '' && reference.trim() !== '';
  const send = async () => {
    if (!counted) return;
    const paper = { name: '支部大会决议', dated: on, reference: reference.trim() };
    const decided = { months: numberOf(months), on, approvedOn, vote: counted, paper };
    const done = await act({ ...seen(of), ...decided });
    if (!done) return;
    onDone({
      title: `${of.name}的预备期延长 ${done.months} 个月`,
      id: of.id,
      stored: [{ label: '批准', value: exactDay(approvedOn) }],
      next: ['转正的时间相应顺延', '预备期只能延长一次'],
    });
  };
  return (
    <DeedSheet
      id="extend"
      open
      title={`延长${of.name}的预备期`}
      onClose={onClose}
      form={
        <View className="ly-case">
          <Field
            inSheet
            id="months"
            label="延长几个月"
            hint="6 到 12 个月"
            keyboard="number"
            value={months}
            onChange={setMonths}
          />
          <DayField id="extend-on" label="支部大会" value={on} latest={today} onChange={setOn} />
          <DayField
            id="extend-approved"
            label="上级党委批准"
            value={approvedOn}
            latest={today}
            onChange={setApprovedOn}
          />
          <VoteFields vote={vote} onChange={setVote} />
          <Field
            inSheet
            id="extend-reference"
            label="决议文号或存放处"
            value={reference}
            onChange={setReference}
            max={60}
          />
        </View>
      }
      does={['支部大会讨论通过、上级党委批准以后再登记。', '只能延长一次。']}
      told="本人在“我的发展”里看到。"
      problem={problem?.text}
      action="登记延长"
      busy={pending && '正在登记…'}
      disabled={!complete || !counted}
      onConfirm={() => void send()}
    />
  );
}
