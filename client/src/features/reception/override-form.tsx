/** Whoever leads puts people on a shift; a new rota leaves it so. */
import { useState } from 'react';
import { override } from '@louyu/shared/contracts/reception';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { shiftWords } from './words';
import type { ShiftActProps } from './shift-sheet';

export function OverrideForm({ shown, shift, rotaId, refresh, onClose }: ShiftActProps) {
  const { act, pending, problem } = useAct(override);
  const [people, setPeople] = useState<string[]>(shift.holders.map(({ personId }) => personId));
  const send = async () => {
    const done = await act({ rotaId, shiftId: shift.id, expectedVersion: shown.version, people });
    if (done) onClose();
    refresh();
  };
  return (
    <DeedSheet
      open
      id="override"
      title={`指定 ${shiftWords(shift)}`}
      onClose={onClose}
      form={
        <ChoiceList
          many
          columns
          id="override-who"
          label={`谁来值班（最多 ${shift.seats} 人）`}
          choices={shown.people.map(({ personId, name }) => ({ value: personId, label: name }))}
          value={people}
          onChange={setPeople}
        />
      }
      does={['以后重新排班，这一班也照这样不变。']}
      told="换上的同志收到值班提醒，换下的不再收到。"
      problem={problem?.text}
      action="就这样安排"
      busy={pending && '正在安排…'}
      disabled={people.length > shift.seats}
      onConfirm={() => void send()}
    />
  );
}
