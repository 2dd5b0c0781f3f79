/** Leave with a reason, before it begins; what is missed is made up. */
import { useState } from 'react';
import { askLeave } from '@louyu/shared/contracts/calendar-occasions';
import { LEAVE_GROUNDS } from '@louyu/shared/domain/calendar/state';
import { LEAVE_GROUND_TERMS } from '@louyu/shared/messages/calendar';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import type { LeaveGround } from '@louyu/shared/domain/calendar/state';
import type { Occasion } from './occasion';

const CHOICES = LEAVE_GROUNDS.map((value) => ({ value, label: LEAVE_GROUND_TERMS[value] }));

interface LeaveSheetProps {
  shown: Occasion;
  refresh: () => void;
}

export function LeaveSheet({ shown, refresh }: LeaveSheetProps) {
  const [open, setOpen] = useState(false);
  const [ground, setGround] = useState<LeaveGround>();
  const [note, setNote] = useState('');
  const { act, pending, problem } = useAct(askLeave);
  const send = async () => {
    if (!ground) return;
    const done = await act({ occasionId: shown.id, ground, note });
    if (done) setOpen(false);
    refresh();
  };
  return (
    <>
      <Button id="leave" onPress={() => setOpen(true)}>
        来不了，请假
      </Button>
      <DeedSheet
        open={open}
        id="leave"
        title="请假"
        onClose={() => setOpen(false)}
        form={
          <>
            <ChoiceList
              columns
              id="ground"
              label="什么原因"
              choices={CHOICES}
              value={ground}
              onChange={setGround}
            />
            <Field
              inSheet
              optional
              id="leave-note"
              label="补充一句"
              max={200}
              value={note}
              onChange={setNote}
            />
          </>
        }
        does={['这次记为请假，不算缺席。', '开完以后要补学，记录会发给你。']}
        told="组长和指导员看得到原因，别的同志只看到“请假”。"
        problem={problem?.text}
        action="请假"
        busy={pending && '正在请假…'}
        disabled={!ground}
        onConfirm={() => void send()}
      />
    </>
  );
}
