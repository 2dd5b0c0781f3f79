/** Answering a letter, once: the words are kept on the phone until the server has them. */
import { useState } from 'react';
import { answer } from '@louyu/shared/contracts/mailbox';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { EMPTY_MESSAGE, readMessage } from './message-draft';
import type { Letter } from './letter';

interface AnswerFormProps {
  letter: Letter;
  /** Asks for the letter again: somebody else may have answered it. */
  refresh: () => void;
}

export function AnswerForm({ letter, refresh }: AnswerFormProps) {
  const draft = useDraft({ name: `answer:${letter.id}`, empty: EMPTY_MESSAGE, read: readMessage });
  const { act, pending, problem } = useAct(answer, { commandId: draft.commandId });
  const [checked, setChecked] = useState(false);
  const { text } = draft.body;
  const missing = checked && !text.trim() ? '先写下答复。' : undefined;
  const send = async () => {
    setChecked(true);
    if (!text.trim()) return;
    const done = await act({ letterId: letter.id, expectedVersion: letter.version, text });
    if (done) await draft.finish();
    else refresh();
  };
  if (draft.loading) return <SkeletonCard lines={3} />;
  return (
    <Card>
      <Section>
        <Field
          id="answer-text"
          label="你的答复"
          hint="只有留言的人凭回执能看到，署「负责人」，不署你的名字。"
          multiline
          max={TEXT.paragraph}
          value={text}
          onChange={(next) => draft.change({ text: next })}
          error={missing}
        />
        {problem && <ProblemNote text={problem.text} />}
        <Button
          kind="primary"
          id="answer-send"
          busy={pending && '正在送出…'}
          disabled={text.length > TEXT.paragraph}
          onPress={() => void send()}
        >
          送出答复
        </Button>
      </Section>
    </Card>
  );
}
