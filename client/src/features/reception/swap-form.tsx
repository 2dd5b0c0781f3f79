/** Asking somebody to swap: whom, and for which of their shifts. */
import { useState } from 'react';
import { askSwap } from '@louyu/shared/contracts/reception';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useNow } from '../../ui/words/now';
import { shiftWords } from './words';
import { offersOf, othersOf } from './rota';
import type { ShiftActProps } from './shift-sheet';

const NONE = 'none';

export function SwapForm({ shown, shift, rotaId, refresh, onClose }: ShiftActProps) {
  const { act, pending, problem } = useAct(askSwap);
  const now = useNow().toISOString();
  const [to, setTo] = useState<string>();
  const [forShift, setForShift] = useState<string>(NONE);
  const offers = to ? offersOf(shown, to, now) : [];
  const choose = (personId: string) => {
    setTo(personId);
    setForShift(offersOf(shown, personId, now)[0]?.id ?? NONE);
  };
  const send = async () => {
    if (!to) return;
    const by = { rotaId, shiftId: shift.id, expectedVersion: shown.version };
    const done = await act({ ...by, to, forShiftId: forShift === NONE ? null : forShift });
    if (done) onClose();
    refresh();
  };
  return (
    <DeedSheet
      open
      id="swap"
      title={`换 ${shiftWords(shift)}`}
      onClose={onClose}
      form={
        <>
          <ChoiceList
            columns
            id="swap-to"
            label="找谁换"
            choices={othersOf(shown, shift).map(({ personId, name }) => ({
              value: personId,
              label: name,
            }))}
            value={to}
            onChange={choose}
          />
          {to && (
            <ChoiceList
              id="swap-for"
              label="换他的哪一班"
              choices={[
                ...offers.map((one) => ({ value: one.id, label: shiftWords(one) })),
                { value: NONE, label: '不换，请他帮忙顶一次' },
              ]}
              value={forShift}
              onChange={setForShift}
            />
          )}
        </>
      }
      does={['对方同意、组长确认以后才换过来。', '在那以前，这一班还是你的。']}
      told="对方马上收到；对方同意后组长收到。"
      problem={problem?.text}
      action="问他愿不愿意换"
      busy={pending && '正在发出…'}
      disabled={!to}
      onConfirm={() => void send()}
    />
  );
}
