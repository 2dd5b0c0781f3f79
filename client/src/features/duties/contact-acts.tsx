/** What may still be done with a sheet: its author finishes what was promised, those who lead answer. */
import { useState } from 'react';
import { finishFollowUp, giveFeedback } from '@louyu/shared/contracts/duty-contacts';
import { FEEDBACK_KINDS } from '@louyu/shared/domain/duties/contact-record';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { FEEDBACK_TERMS } from '@louyu/shared/messages/duties';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import type { FeedbackKind } from '@louyu/shared/domain/duties/contact-record';
import type { Contact } from './contact-body';

interface ActProps {
  contact: Contact;
  open: boolean;
  onClose: () => void;
}

function Finish({ contact: { id, version, followUp }, open, onClose }: ActProps) {
  const { act, pending, problem } = useAct(finishFollowUp);
  const [outcome, setOutcome] = useState('');
  const send = async () => {
    const done = await act({ contactId: id, expectedVersion: version, outcome });
    if (done) onClose();
  };
  return (
    <DeedSheet
      id="finish"
      open={open}
      title="这件事办完了"
      onClose={onClose}
      form={
        <Field
          inSheet
          multiline
          optional
          id="outcome"
          label="结果怎么样"
          placeholder={followUp?.what}
          max={TEXT.note}
          value={outcome}
          onChange={setOutcome}
        />
      }
      does={['记下今天办完，不再提醒。']}
      told="组长和老师在这张表里看得到结果。"
      problem={problem?.text}
      action="办完了"
      busy={pending && '正在记…'}
      disabled={outcome.length > TEXT.note}
      onConfirm={() => void send()}
    />
  );
}

const KINDS = FEEDBACK_KINDS.map((value) => ({ value, label: FEEDBACK_TERMS[value] }));
const SUGGESTED: Record<FeedbackKind, string> = {
  well_done: '如：问得细，后续也跟上了',
  please_add: '如：请写清哪天办完',
  comment: '',
};

function Answer({ contact: { id, version, authorName }, open, onClose }: ActProps) {
  const { act, pending, problem } = useAct(giveFeedback);
  const [kind, setKind] = useState<FeedbackKind>();
  const [text, setText] = useState('');
  const send = async () => {
    if (!kind) return;
    const done = await act({ contactId: id, expectedVersion: version, kind, text: text.trim() });
    if (done) onClose();
  };
  return (
    <DeedSheet
      id="answer"
      open={open}
      title={`评价${authorName}的这张表`}
      onClose={onClose}
      form={
        <>
          <ChoiceList
            inline
            id="answer"
            label="怎么样"
            choices={KINDS}
            value={kind}
            onChange={setKind}
          />
          <Field
            inSheet
            multiline
            id="answer-text"
            label="写一句具体的"
            placeholder={kind && SUGGESTED[kind]}
            max={TEXT.paragraph}
            value={text}
            onChange={setText}
          />
        </>
      }
      does={['评价署你的名字，留在这张表里，不能改。']}
      told={`${authorName}会收到提醒，看得到你写的话。`}
      problem={problem?.text}
      action="写下评价"
      busy={pending && '正在送出…'}
      disabled={!kind || !text.trim() || text.length > TEXT.paragraph}
      onConfirm={() => void send()}
    />
  );
}

export function ContactActs({ contact }: { contact: Contact }) {
  const [doing, setDoing] = useState<'finish' | 'answer'>();
  const { may } = contact;
  const close = () => setDoing(undefined);
  if (may.length === 0) return null;
  return (
    <>
      {may.includes('finish') && (
        <Button kind="primary" id="finish" onPress={() => setDoing('finish')}>
          这件事办完了
        </Button>
      )}
      {may.includes('answer') && (
        <Button kind="primary" id="answer" onPress={() => setDoing('answer')}>
          写评价
        </Button>
      )}
      {doing === 'finish' && <Finish open contact={contact} onClose={close} />}
      {doing === 'answer' && <Answer open contact={contact} onClose={close} />}
    </>
  );
}
