/** The second officer's two acts on a draft: to sign it into force, or to send it back. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { countersign, returnDraft } from '@louyu/shared/contracts/development';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { GROUND_TERMS, OPINION_TERMS } from '@louyu/shared/messages/terms';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useCaseAct } from './case-act';
import { Declaration } from './declaration';
import { nextQuoted } from './words';
import type { SheetProps } from './college-sheets';
import type { Done } from './done';
import type { Case, Opinion } from './candidacy';

const AFTER_SIGNING = {
  held: [
    '本人已收到通知：理由、每一条依据和自己的说明',
    '本人 10 个工作日内可以提交书面说明，提交后提醒指导部',
    '6 个月后自动到期，学院可以重新征求意见',
  ],
  supported: ['学院党总支书记已收到答复，可以办理这一步'],
};

const signed = (of: Case, state: 'held' | 'supported', kind: string): Done => ({
  title: state === 'held' ? '已会签，否决意见生效' : '已会签，意见生效',
  id: of.id,
  stored: [
    { label: '同学', value: of.name },
    { label: '意见', value: kind },
  ],
  next: AFTER_SIGNING[state],
});

const consequencesOf = (of: Case, isHold: boolean): string[] =>
  isHold
    ? [
        `${nextQuoted(of.step)}这一步暂缓 6 个月，任何人都不能办理。`,
        '本人可以在 10 个工作日内说明。',
      ]
    : [`学院可以办理${nextQuoted(of.step)}这一步。`];

const TOLD = {
  hold: '本人马上收到通知，看得到理由、依据和期限；学院党总支书记收到答复。起草和会签的人留有记录。',
  other: '学院党总支书记马上收到答复。起草和会签的人留有记录。',
};

/** What is being signed, once more in short: the full draft stands on the page behind. */
const Summary = ({ opinion }: { opinion: Opinion }) => (
  <View className="ly-case__summary">
    <View className="ly-case__label">{OPINION_TERMS[opinion.kind]}</View>
    {opinion.grounds.map(({ ground, factIds }) => (
      <View key={ground}>
        {GROUND_TERMS[ground]}，依据 {factIds.length} 条
      </View>
    ))}
    <View className="ly-case__words">{opinion.reason}</View>
  </View>
);

export function CountersignSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(countersign, refresh);
  const [noConflict, setNoConflict] = useState(false);
  const opinion = of.consultation?.opinion;
  if (!opinion) return null;
  const isHold = opinion.kind === 'hold';
  const sign = async () => {
    const done = await act({ candidacyId: of.id, expectedVersion: of.version, noConflict: true });
    if (done) onDone(signed(of, done.state, OPINION_TERMS[opinion.kind]));
  };
  return (
    <DeedSheet
      id="countersign"
      open
      title="会签这份意见"
      onClose={onClose}
      does={consequencesOf(of, isHold)}
      told={isHold ? TOLD.hold : TOLD.other}
      problem={problem?.text}
      action="会签"
      busy={pending && '正在会签…'}
      disabled={!noConflict}
      onConfirm={() => void sign()}
    >
      <Summary opinion={opinion} />
      <Declaration given={noConflict} onChange={setNoConflict} />
    </DeedSheet>
  );
}

const returnedSlip = (of: Case, because: string): Done => ({
  title: '已退回重拟',
  id: of.id,
  stored: [
    { label: '同学', value: of.name },
    { label: '原因', value: because },
  ],
  next: ['这一稿不算数，原因留在这里', '指导部重新起草，答复期限不变'],
});

export function ReturnSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(returnDraft, refresh);
  const [because, setBecause] = useState('');
  const send = async () => {
    const done = await act({ candidacyId: of.id, expectedVersion: of.version, because });
    if (done) onDone(returnedSlip(of, because));
  };
  return (
    <DeedSheet
      id="return"
      open
      title="退回这份草稿"
      onClose={onClose}
      does={['这一稿不算数，由指导部重新起草。答复期限不变。']}
      told="指导部的同志再收到一次提醒，看得到原因。学院只看到退回过，看不到草稿和原因；本人都看不到。"
      problem={problem?.text}
      action="退回重拟"
      busy={pending && '正在退回…'}
      disabled={because.trim() === '' || because.length > TEXT.paragraph}
      onConfirm={() => void send()}
    >
      <Field
        id="because"
        label="请改什么"
        value={because}
        onChange={setBecause}
        multiline
        inSheet
        max={TEXT.paragraph}
        placeholder="例如：第二条依据与理由对不上"
      />
    </DeedSheet>
  );
}
