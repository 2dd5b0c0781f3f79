/** After the shift: that it was kept, how many came, a word if there is one. */
import { useState } from 'react';
import { keepShift } from '@louyu/shared/contracts/reception';
import { useAct } from '../../platform/query/use-act';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { shiftWords } from './words';
import type { ShiftActProps } from './shift-sheet';

const MOST = 200;

export function KeepForm({ shown, shift, rotaId, refresh, onClose }: ShiftActProps) {
  const { act, pending, problem } = useAct(keepShift);
  const [came, setCame] = useState('');
  const [note, setNote] = useState('');
  const visitors = /^\d{1,3}$/.test(came) ? Number(came) : undefined;
  const send = async () => {
    if (visitors === undefined) return;
    const by = { rotaId, shiftId: shift.id, expectedVersion: shown.version };
    const done = await act({ ...by, visitors, note });
    if (done) onClose();
    refresh();
  };
  return (
    <DeedSheet
      open
      id="keep"
      title={`${shiftWords(shift)} 值班情况`}
      onClose={onClose}
      form={
        <>
          <Field
            inSheet
            id="visitors"
            label="来了几位同学"
            hint="没有人来就填 0，不要紧。"
            keyboard="number"
            value={came}
            onChange={setCame}
          />
          <Field
            inSheet
            optional
            id="keep-note"
            label="补充一句"
            max={200}
            value={note}
            onChange={setNote}
          />
        </>
      }
      does={['这一班记为已值，不再提醒。']}
      told="本楼党小组看得到人数。"
      problem={problem?.text}
      action="登记"
      busy={pending && '正在登记…'}
      disabled={visitors === undefined || visitors > MOST}
      onConfirm={() => void send()}
    />
  );
}
