/** Making up for what one missed: read the record below, write what one took from it. */
import { View } from '@tarojs/components';
import { makeUp } from '@louyu/shared/contracts/calendar-occasions';
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
import { EMPTY_WORDS, readWords } from './words-draft';
import type { Attendee, Occasion } from './occasion';

interface MakeUpFormProps {
  shown: Occasion;
  own: Attendee;
  refresh: () => void;
}

export function MakeUpForm({ shown, own, refresh }: MakeUpFormProps) {
  const attendanceId = `${shown.id}:${own.personId}`;
  const draft = useDraft({ name: `make-up:${attendanceId}`, empty: EMPTY_WORDS, read: readWords });
  const { act, pending, problem } = useAct(makeUp, { commandId: draft.commandId });
  const { words } = draft.body;
  const send = async () => {
    const done = await act({ attendanceId, expectedVersion: own.version ?? 1, words });
    if (done) await draft.finish();
    refresh();
  };
  if (draft.loading) return <SkeletonCard lines={3} />;
  return (
    <Card title="补学" aside={own.makeUpBy && <RelativeTime at={own.makeUpBy} kind="due" />}>
      <Section>
        <View className="ly-cal__fine">这次你没有到场。请看下面的记录，写几句体会。</View>
        <Field
          multiline
          id="make-up-words"
          label="我的体会"
          max={TEXT.paragraph}
          value={words}
          onChange={(next) => draft.change({ words: next })}
        />
        {problem && <ProblemNote text={problem.text} />}
        <Button
          kind="primary"
          id="make-up"
          busy={pending && '正在提交…'}
          disabled={!words.trim() || words.length > TEXT.paragraph}
          onPress={() => void send()}
        >
          提交补学
        </Button>
      </Section>
    </Card>
  );
}
