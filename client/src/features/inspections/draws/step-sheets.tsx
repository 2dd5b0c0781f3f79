/** The steps of a draw: the numbers entered, compared by another, or the draw given up. */
import { useState } from 'react';
import {
  abandonDraw,
  confirmDrawValue,
  enterDrawValue,
} from '@louyu/shared/contracts/inspection-draws';
import { ABANDON_REASONS } from '@louyu/shared/domain/inspections/draws/state';
import { useAct } from '../../../platform/query/use-act';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { ABANDON_TERMS, SOURCE_TERMS } from './words';
import type { AbandonReason } from '@louyu/shared/domain/inspections/draws/state';
import type { ShownDraw } from './draw-screen';

interface StepProps {
  draw: ShownDraw;
  onClose: () => void;
}

const NUMBERS: Record<ShownDraw['source']['kind'], string> = {
  welfare_3d: '如：3 8 1',
  pick_5: '如：3 8 1 0 7',
  double_colour: '如：03 09 12 17 25 31 08',
};

interface NumbersProps {
  draw: ShownDraw;
  value: string;
  onChange: (value: string) => void;
}

const Numbers = ({ draw: { source }, value, onChange }: NumbersProps) => (
  <Field
    inSheet
    id="draw-value"
    label={`${SOURCE_TERMS[source.kind]} 第 ${source.issue} 期的号码`}
    hint="请自己打开官方公告看，不照别人说的填。"
    placeholder={NUMBERS[source.kind]}
    value={value}
    onChange={onChange}
  />
);

export function EnterSheet({ draw, onClose }: StepProps) {
  const { act, pending, problem } = useAct(enterDrawValue);
  const [value, setValue] = useState('');
  const [where, setWhere] = useState('');
  const send = async () => {
    const step = { drawId: draw.id, expectedVersion: draw.version, value, where };
    if (await act(step)) onClose();
  };
  return (
    <DeedSheet
      open
      id="enter"
      title="填开奖号码"
      onClose={onClose}
      form={
        <>
          <Numbers draw={draw} value={value} onChange={setValue} />
          <Field
            inSheet
            id="draw-where"
            label="在哪里看到的"
            max={100}
            placeholder="如：中国福利彩票官网的开奖公告"
            value={where}
            onChange={setWhere}
          />
        </>
      }
      does={['还不会抽。另一位同志也查一遍、填得一样，才抽出寝室。']}
      told="号码、你的姓名和填写时间会留在抽查页上，谁都能看到。"
      problem={problem?.text}
      action="填上号码"
      busy={pending && '正在提交…'}
      disabled={value.trim() === '' || where.trim() === ''}
      onConfirm={() => void send()}
    />
  );
}

export function ConfirmSheet({ draw, onClose }: StepProps) {
  const { act, pending, problem } = useAct(confirmDrawValue);
  const [value, setValue] = useState('');
  const send = async () => {
    if (await act({ drawId: draw.id, expectedVersion: draw.version, value })) onClose();
  };
  return (
    <DeedSheet
      open
      id="confirm-draw"
      title="核对号码，抽出寝室"
      onClose={onClose}
      form={<Numbers draw={draw} value={value} onChange={setValue} />}
      does={[
        `填得一样，就按封存的名单抽出 ${draw.count} 间。`,
        '抽出后名单、权重和密钥全部公开，并给检查的同志排上一轮。',
      ]}
      told="检查的同志收到这一轮。抽到的寝室不提前通知，要有同学在场才进门。"
      problem={problem?.text}
      action="核对并抽出"
      busy={pending && '正在抽…'}
      disabled={value.trim() === ''}
      onConfirm={() => void send()}
    />
  );
}

export function AbandonSheet({ draw, onClose }: StepProps) {
  const { act, pending, problem } = useAct(abandonDraw);
  const [reason, setReason] = useState<AbandonReason>();
  const [words, setWords] = useState('');
  const send = async () => {
    if (!reason) return;
    const step = { drawId: draw.id, expectedVersion: draw.version, reason, words };
    if (await act(step)) onClose();
  };
  return (
    <DeedSheet
      open
      id="abandon"
      title="作废这次抽查"
      onClose={onClose}
      form={
        <>
          <ChoiceList
            id="abandon-reason"
            label="为什么"
            choices={ABANDON_REASONS.map((value) => ({ value, label: ABANDON_TERMS[value] }))}
            value={reason}
            onChange={setReason}
          />
          <Field
            inSheet
            multiline
            id="abandon-words"
            label="补充"
            optional={reason !== 'other'}
            max={100}
            value={words}
            onChange={setWords}
          />
        </>
      }
      does={['它的号不再用，原因和当时封存的内容都公开。', '要抽，就重新封存一次，用下一个号。']}
      told="谁都能在抽查页上看到作废的原因。"
      problem={problem?.text}
      action="作废"
      busy={pending && '正在提交…'}
      disabled={!reason || (reason === 'other' && words.trim() === '')}
      onConfirm={() => void send()}
    />
  );
}
