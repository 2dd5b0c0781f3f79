/** A case taken over from before this system, or begun again after its end. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { reapply, takeOver } from '@louyu/shared/contracts/development-steps';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { exactDay } from '../../../ui/words/spoken-time';
import { useCaseAct } from '../case-act';
import { seen, useToday } from './seen';
import type { SheetProps } from '../college-sheets';

interface Beginning {
  branch: string;
  on: string;
  reference: string;
}

const BeginningFields = ({
  given,
  label,
  today,
  change,
}: {
  given: Beginning;
  label: string;
  today: string;
  change: (next: Partial<Beginning>) => void;
}) => (
  <View className="ly-case">
    <Field
      inSheet
      id="branch"
      label="党支部"
      value={given.branch}
      onChange={(branch) => change({ branch })}
      max={60}
    />
    <DayField
      id="begun-on"
      label={label}
      value={given.on}
      latest={today}
      onChange={(on) => change({ on })}
    />
    <Field
      inSheet
      id="begun-reference"
      label="材料文号或存放处"
      value={given.reference}
      onChange={(reference) => change({ reference })}
      max={60}
    />
  </View>
);

const isBegun = ({ branch, on, reference }: Beginning): boolean =>
  branch.trim() !== '' && on !== '' && reference.trim() !== '';

const paperOf = (name: string, { on, reference }: Beginning) => ({
  name,
  dated: on,
  reference: reference.trim(),
});

export function TakeOverSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(takeOver, refresh);
  const today = useToday();
  const [given, setGiven] = useState<Beginning>({ branch: of.branch, on: '', reference: '' });
  const change = (next: Partial<Beginning>) => setGiven({ ...given, ...next });
  const send = async () => {
    const input = { ...seen(of), branch: given.branch.trim(), on: given.on };
    if (!(await act({ ...input, paper: paperOf('承接依据', given) }))) return;
    onDone({
      title: `已登记${of.name}从哪一天起算`,
      id: of.id,
      stored: [{ label: STEP_TERMS[of.step], value: `${exactDay(given.on)}起` }],
      next: ['从这一天起计算考察时间', '接着办理下一个环节'],
    });
  };
  return (
    <DeedSheet
      id="take-over"
      open
      title={`承接${of.name}的发展过程`}
      onClose={onClose}
      form={
        <BeginningFields
          given={given}
          label={`从哪一天起是${STEP_TERMS[of.step]}`}
          today={today}
          change={change}
        />
      }
      does={[
        '名册上已经有这个阶段，以前的环节以纸质材料为准。',
        '只能登记一次，登记后按它计算时间。',
      ]}
      told="本人在“我的发展”里看到。"
      problem={problem?.text}
      action="登记承接"
      busy={pending && '正在登记…'}
      disabled={!isBegun(given)}
      onConfirm={() => void send()}
    />
  );
}

export function ReapplySheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(reapply, refresh);
  const today = useToday();
  const [given, setGiven] = useState<Beginning>({ branch: of.branch, on: '', reference: '' });
  const change = (next: Partial<Beginning>) => setGiven({ ...given, ...next });
  const send = async () => {
    const input = { ...seen(of), branch: given.branch.trim(), on: given.on };
    if (!(await act({ ...input, paper: paperOf('入党申请书', given) }))) return;
    onDone({
      title: `已登记${of.name}重新递交的申请`,
      id: of.id,
      stored: [{ label: '日期', value: exactDay(given.on) }],
      next: ['一个月内派人谈话'],
    });
  };
  return (
    <DeedSheet
      id="reapply"
      open
      title={`${of.name}重新申请`}
      onClose={onClose}
      form={<BeginningFields given={given} label="递交申请的日期" today={today} change={change} />}
      does={['从入党申请人重新开始。', '以前的经过都还在，不会删掉。']}
      told="本人在“我的发展”里看到。"
      problem={problem?.text}
      action="登记申请"
      busy={pending && '正在登记…'}
      disabled={!isBegun(given)}
      onConfirm={() => void send()}
    />
  );
}
