/** What was offered, or where somebody was referred to: one choice, a day, a sentence at most. */
import { useState } from 'react';
import { offer, refer } from '@louyu/shared/contracts/care';
import { OFFERS, REFERRALS } from '@louyu/shared/domain/care/help-case';
import { OFFER_TERMS, REFERRAL_TERMS } from '@louyu/shared/messages/care';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { CheckedNote, refusalOf } from './checked-note';
import type { Offer, Referral } from '@louyu/shared/domain/care/help-case';
import type { HelpCase } from './help-words';

interface GiveSheetProps {
  found: HelpCase;
  onClose: () => void;
}

const OFFER_CHOICES = OFFERS.map((value) => ({ value, label: OFFER_TERMS[value] }));
const REFERRAL_CHOICES = REFERRALS.map((value) => ({ value, label: REFERRAL_TERMS[value] }));

const DOES = ['这一步写进帮助的经过，署你的名字。'];
const TOLD = '本人、辅导员、楼栋指导员和联系人能看到。';

function useWritten() {
  const today = dayOfNow(useNow());
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  return { today, on, setOn, note, setNote, refused: refusalOf(note) !== undefined };
}

const When = ({ on, setOn, today }: Omit<ReturnType<typeof useWritten>, 'note' | 'setNote'>) => (
  <DayField id="on" label="哪一天" value={on} latest={today} onChange={setOn} />
);

export function OfferSheet({ found, onClose }: GiveSheetProps) {
  const { act, pending, problem } = useAct(offer);
  const [what, setWhat] = useState<Offer>();
  const written = useWritten();
  const { on, note, setNote, refused } = written;
  const send = async () => {
    const input = { caseId: found.id, expectedVersion: found.version, on, note };
    if (what && (await act({ ...input, what }))) onClose();
  };
  return (
    <DeedSheet
      open
      id="offer"
      title="记一次帮助"
      onClose={onClose}
      form={
        <>
          <ChoiceList
            columns
            id="what"
            label="做了什么"
            choices={OFFER_CHOICES}
            value={what}
            onChange={setWhat}
          />
          <When {...written} />
          <CheckedNote id="note" label="补充一句" value={note} onChange={setNote} />
        </>
      }
      does={DOES}
      told={TOLD}
      problem={problem?.text}
      action="记下这次帮助"
      busy={pending && '正在记下…'}
      disabled={!what || refused}
      onConfirm={() => void send()}
    />
  );
}

export function ReferSheet({ found, onClose }: GiveSheetProps) {
  const { act, pending, problem } = useAct(refer);
  const [to, setTo] = useState<Referral>();
  const written = useWritten();
  const { on, note, setNote, refused } = written;
  const send = async () => {
    const input = { caseId: found.id, expectedVersion: found.version, on, note };
    if (to && (await act({ ...input, to }))) onClose();
  };
  return (
    <DeedSheet
      open
      id="refer"
      title="转介"
      onClose={onClose}
      form={
        <>
          <ChoiceList
            columns
            id="to"
            label="转介到哪里"
            choices={REFERRAL_CHOICES}
            value={to}
            onChange={setTo}
          />
          <When {...written} />
          <CheckedNote id="note" label="补充一句" value={note} onChange={setNote} />
        </>
      }
      does={[...DOES, '在那里说了什么，留在那里。']}
      told={TOLD}
      problem={problem?.text}
      action="记下转介"
      busy={pending && '正在记下…'}
      disabled={!to || refused}
      onConfirm={() => void send()}
    />
  );
}
