/** Writing a thought report; every letter is kept on the phone until the server has it. */
import { View } from '@tarojs/components';
import { submitReport } from '@louyu/shared/contracts/calendar-reports';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { RelativeTime } from '../../ui/words/relative-time';
import { readWords } from './words-draft';
import type { Report } from './report-screen';

export function WriteReport({ shown, refresh }: { shown: Report; refresh: () => void }) {
  const empty = { words: shown.text };
  const draft = useDraft({
    name: `report:${shown.id}:${shown.steps.length}`,
    empty,
    read: readWords,
  });
  const { act, pending, problem } = useAct(submitReport, { commandId: draft.commandId });
  const { words } = draft.body;
  const send = async () => {
    const done = await act({ reportId: shown.id, expectedVersion: shown.version, text: words });
    if (done) await draft.finish();
    refresh();
  };
  const last = shown.steps.at(-1);
  if (draft.loading) return <SkeletonCard lines={6} />;
  return (
    <Card title="写汇报" aside={<RelativeTime at={shown.dueAt} kind="due" />}>
      <Section>
        {last?.did === 'returned' && <View id="returned">退回意见：{last.comment}</View>}
        <Field
          multiline
          id="report-words"
          label="这个季度的思想、学习和楼里的工作"
          hint="写自己的话。写一半可以放下，手机上会留着。"
          max={TEXT.statement}
          value={words}
          onChange={(next) => draft.change({ words: next })}
        />
        {problem && <ProblemNote text={problem.text} />}
        <Button
          kind="primary"
          id="submit-report"
          busy={pending && '正在提交…'}
          disabled={!words.trim() || words.length > TEXT.statement}
          onPress={() => void send()}
        >
          提交汇报
        </Button>
      </Section>
    </Card>
  );
}
