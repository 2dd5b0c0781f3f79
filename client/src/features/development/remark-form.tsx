/** One's own words beside the instructor's evaluation: once, kept on the phone while written. */
import { View } from '@tarojs/components';
import { remarkAssessment } from '@louyu/shared/contracts/development-evaluations';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useDraft } from '../../platform/drafts/use-draft';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { ProblemNote } from '../../ui/states/error-state';
import { useCaseAct } from './case-act';
import { readText } from './read-text';
import type { Own } from './candidacy';

interface RemarkFormProps {
  own: Own;
  assessment: Own['assessments'][number];
  refresh: () => void;
}

export function RemarkForm({ own, assessment, refresh }: RemarkFormProps) {
  const name = `remark:${assessment.id}`;
  const draft = useDraft({ name, empty: { text: '' }, read: readText });
  const { act, pending, problem } = useCaseAct(remarkAssessment, refresh, {
    commandId: draft.commandId,
  });
  const { text } = draft.body;
  const send = async () => {
    const input = { candidacyId: own.id, expectedVersion: own.version };
    const sent = await act({ ...input, assessmentId: assessment.id, text: text.trim() });
    if (sent) await draft.finish();
  };
  if (draft.loading) return null;
  return (
    <View className="ly-notice-lines">
      <Field
        id={`remark-${assessment.id}`}
        label="你的说明"
        optional
        hint="只能写一次，以后和这份评价一直放在一起"
        value={text}
        onChange={(next) => draft.change({ text: next })}
        multiline
        max={TEXT.paragraph}
      />
      {problem && <ProblemNote text={problem.text} />}
      <Button
        id={`remark-send-${assessment.id}`}
        disabled={text.trim() === '' || text.length > TEXT.paragraph}
        busy={pending && '正在提交…'}
        onPress={() => void send()}
      >
        提交说明
      </Button>
    </View>
  );
}
