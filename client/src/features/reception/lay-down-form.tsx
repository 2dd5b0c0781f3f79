/** Laying a shift down: its seat stands open at once, for anybody. */
import { useState } from 'react';
import { layDown } from '@louyu/shared/contracts/reception';
import { SHIFT_LEAVES } from '@louyu/shared/domain/reception/state';
import { LEAVE_GROUND_TERMS } from '@louyu/shared/messages/calendar';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { shiftWords } from './words';
import type { ShiftLeave } from '@louyu/shared/domain/reception/state';
import type { ShiftActProps } from './shift-sheet';

const CHOICES = SHIFT_LEAVES.map((value) => ({ value, label: LEAVE_GROUND_TERMS[value] }));

export function LayDownForm({ shown, shift, rotaId, refresh, onClose }: ShiftActProps) {
  const { act, pending, problem } = useAct(layDown);
  const [ground, setGround] = useState<ShiftLeave>();
  const send = async () => {
    if (!ground) return;
    const done = await act({ rotaId, shiftId: shift.id, expectedVersion: shown.version, ground });
    if (done) onClose();
    refresh();
  };
  return (
    <DeedSheet
      open
      id="lay-down"
      title={`${shiftWords(shift)} 来不了`}
      onClose={onClose}
      form={
        <ChoiceList
          columns
          id="lay-ground"
          label="什么原因"
          choices={CHOICES}
          value={ground}
          onChange={setGround}
        />
      }
      does={['这一班空出一个位置，本楼的同志都可以顶上。', '先找好人换班更好：那样不会缺人。']}
      told="组长马上收到缺人提醒。"
      problem={problem?.text}
      action="空出这一班"
      busy={pending && '正在登记…'}
      disabled={!ground}
      onConfirm={() => void send()}
    />
  );
}
