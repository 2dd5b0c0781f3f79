/** The way ends or goes back, as was decided, with its ground. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { turn } from '@louyu/shared/contracts/development-steps';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { ENDING_TERMS } from '@louyu/shared/messages/development';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useCaseAct } from '../case-act';
import { seen, useToday } from './seen';
import { NO_VOTE, voteOf } from './step-draft';
import { VoteFields } from './vote-fields';
import type { SheetProps } from '../college-sheets';

export function TurnSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(turn, refresh);
  const today = useToday();
  const [ending, setEnding] = useState(of.endings[0]);
  const [on, setOn] = useState('');
  const [because, setBecause] = useState('');
  const [vote, setVote] = useState(NO_VOTE);
  const votes = ending === 'probation_cancelled';
  const counted = votes ? voteOf(vote) : null;
  const complete = ending && on !== '' && because.trim() !== '' && (!votes || counted !== null);
  const send = async () => {
    if (!ending) return;
    const decided = { ending, on, because: because.trim(), vote: counted };
    const done = await act({ ...seen(of), ...decided });
    if (!done) return;
    onDone({
      title: done.ended ? `${of.name}的发展过程已经结束` : `${of.name}回到${STEP_TERMS[done.step]}`,
      id: of.id,
      stored: [{ label: '决定', value: ENDING_TERMS[ending] }],
      next: ['以前的经过都还在', '本人在“我的发展”里看到'],
    });
  };
  return (
    <DeedSheet
      id="turn"
      open
      title="终止或退回"
      onClose={onClose}
      form={
        <View className="ly-case">
          <ChoiceList
            id="ending"
            label="是哪一种"
            choices={of.endings.map((value) => ({ value, label: ENDING_TERMS[value] }))}
            value={ending}
            onChange={setEnding}
          />
          <DayField id="turn-on" label="决定的日期" value={on} latest={today} onChange={setOn} />
          {votes && <VoteFields vote={vote} onChange={setVote} />}
          <Field
            inSheet
            multiline
            id="turn-because"
            label="原因"
            hint="就事论事，不写健康、家庭和与组织发展无关的内容"
            value={because}
            onChange={setBecause}
            max={TEXT.note}
          />
        </View>
      }
      does={['集体决定以后再登记。', '登记后，这个阶段的环节不能再办理。']}
      told="本人在“我的发展”里看到决定，原因只有学院看得到。"
      problem={problem?.text}
      action="登记决定"
      busy={pending && '正在登记…'}
      disabled={!complete}
      onConfirm={() => void send()}
    />
  );
}
