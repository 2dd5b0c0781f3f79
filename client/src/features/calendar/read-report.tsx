/** The reader's answer: accepted, or back with what to think about once more. */
import { acceptReport, returnReport } from '@louyu/shared/contracts/calendar-reports';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { EMPTY_WORDS, readWords } from './words-draft';
import type { Report } from './report-screen';

export function ReadReport({ shown, refresh }: { shown: Report; refresh: () => void }) {
  const draft = useDraft({
    name: `answer-report:${shown.id}`,
    empty: EMPTY_WORDS,
    read: readWords,
  });
  const accepting = useAct(acceptReport);
  const returning = useAct(returnReport);
  const { words } = draft.body;
  const by = { reportId: shown.id, expectedVersion: shown.version, comment: words };
  const after = async (done: unknown) => {
    if (done) await draft.finish();
    refresh();
  };
  const problem = accepting.problem ?? returning.problem;
  const busy = accepting.pending || returning.pending;
  if (draft.loading) return <SkeletonCard lines={3} />;
  return (
    <Card title="你的意见">
      <Section>
        <Field
          multiline
          id="comment"
          label="说几句"
          hint="退回时一定要写；通过可以不写。"
          max={TEXT.note}
          value={words}
          onChange={(next) => draft.change({ words: next })}
        />
        {problem && <ProblemNote text={problem.text} />}
        <Button
          kind="primary"
          id="accept-report"
          busy={accepting.pending && '正在通过…'}
          disabled={busy || words.length > TEXT.note}
          onPress={() => void accepting.act(by).then(after)}
        >
          通过
        </Button>
        <Button
          id="return-report"
          busy={returning.pending && '正在退回…'}
          disabled={busy || !words.trim() || words.length > TEXT.note}
          onPress={() => void returning.act(by).then(after)}
        >
          退回修改
        </Button>
      </Section>
    </Card>
  );
}
