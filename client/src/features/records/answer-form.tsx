/** The answer to an objection: corrected, explained or upheld, with the reason that the person reads. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { answer } from '@louyu/shared/contracts/records';
import { CORRECTION_OUTCOMES } from '@louyu/shared/domain/records/state';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { OUTCOME_TERMS } from '@louyu/shared/messages/records';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { EMPTY_ANSWER, missingIn, readAnswer } from './answer-draft';
import type { CorrectionOutcome } from '@louyu/shared/domain/records/state';
import type { AnswerDraft } from './answer-draft';
import type { Correction } from './record';
import './records.scss';

interface AnswerFormProps {
  correction: Correction;
  /** Somebody else may have answered meanwhile. */
  onStale: () => void;
}

const MEANINGS: Record<CorrectionOutcome, string> = {
  corrected: '已经在原处改好、撤回或补上，写清改了什么',
  explained: '记录没有错，但要说明情况',
  upheld: '核实过，记录属实，写清依据',
};

const CHOICES = CORRECTION_OUTCOMES.map((value) => ({
  value,
  label: OUTCOME_TERMS[value],
  note: MEANINGS[value],
}));

interface FieldsProps {
  body: AnswerDraft;
  change: (next: Partial<AnswerDraft>) => void;
}

const Fields = ({ body, change }: FieldsProps) => (
  <>
    <ChoiceList
      id="outcome"
      label="结果"
      hint="更正要先在原处办：打开原记录，撤回、补充或改好，再来这里答复。"
      choices={CHOICES}
      value={body.outcome ?? undefined}
      onChange={(outcome) => change({ outcome })}
    />
    <Field
      id="answer"
      label="答复"
      hint="写给提出的人看：核实了什么、依据是什么、办了什么。"
      value={body.text}
      onChange={(text) => change({ text })}
      multiline
      max={TEXT.paragraph}
    />
  </>
);

export function AnswerForm({ correction, onStale }: AnswerFormProps) {
  const { id: correctionId, version: expectedVersion, personName } = correction;
  const draft = useDraft({
    name: `answer:${correctionId}`,
    empty: EMPTY_ANSWER,
    read: readAnswer,
  });
  const { act, pending, problem } = useAct(answer, { commandId: draft.commandId });
  const [confirming, setConfirming] = useState(false);
  const { outcome, text } = draft.body;
  const missing = missingIn(draft.body);
  const send = async () => {
    if (!outcome) return;
    if (!(await act({ correctionId, expectedVersion, outcome, text }))) return onStale();
    setConfirming(false);
    await draft.finish();
  };
  if (draft.loading) return null;
  return (
    <Section title="你来答复">
      <Card>
        <View className="ly-records">
          <Fields body={draft.body} change={draft.change} />
          <Button
            kind="primary"
            id="submit"
            disabled={missing !== undefined}
            onPress={() => setConfirming(true)}
          >
            {missing ?? '答复'}
          </Button>
        </View>
      </Card>
      <DeedSheet
        id="answer"
        open={confirming}
        title={`答复${personName}：${outcome ? OUTCOME_TERMS[outcome] : ''}`}
        onClose={() => setConfirming(false)}
        does={['答复署你的名字，送出后不能再改。', '不满意，本人还可以再提一次，由上一级答复。']}
        told={`${personName}马上收到提醒，看得到全文。`}
        problem={problem?.text}
        action="送出答复"
        busy={pending && '正在送出…'}
        onConfirm={() => void send()}
      />
    </Section>
  );
}
