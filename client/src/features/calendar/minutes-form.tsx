/** The minutes by their template, and what was decided: who does what until when. */
import { View } from '@tarojs/components';
import { hold } from '@louyu/shared/contracts/calendar-occasions';
import { MINUTES_HEADINGS } from '@louyu/shared/domain/calendar/cadences';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { EMPTY_MINUTES, readMinutes, sectionsOf } from './minutes-draft';
import { TaskForm } from './task-form';
import type { Occasion } from './occasion';

interface MinutesFormProps {
  shown: Occasion;
  refresh: () => void;
}

export function MinutesForm({ shown, refresh }: MinutesFormProps) {
  const draft = useDraft({ name: `minutes:${shown.id}`, empty: EMPTY_MINUTES, read: readMinutes });
  const { act, pending, problem } = useAct(hold, { commandId: draft.commandId });
  const { texts, tasks } = draft.body;
  const headings = MINUTES_HEADINGS[shown.kind];
  const sections = sectionsOf(headings, texts);
  const present = shown.attendees.filter(({ state }) => state === 'present').length;
  const send = async () => {
    const resolutions = tasks;
    const input = { occasionId: shown.id, expectedVersion: shown.version, sections, resolutions };
    if (await act(input)) await draft.finish();
    refresh();
  };
  if (draft.loading) return <SkeletonCard lines={6} />;
  return (
    <Card title="会议记录">
      <Section>
        {headings.map((heading, at) => (
          <Field
            multiline
            key={heading}
            id={`minutes-${at}`}
            label={heading}
            max={TEXT.statement}
            value={texts[heading] ?? ''}
            onChange={(next) =>
              draft.change((body) => ({ texts: { ...body.texts, [heading]: next } }))
            }
          />
        ))}
        <TaskForm shown={shown} tasks={tasks} onChange={(next) => draft.change({ tasks: next })} />
        <View className="ly-cal__fine">
          已到场 {present} 人。交记录后签到结束，没到场的同志会收到补学提醒。
        </View>
        {problem && <ProblemNote text={problem.text} />}
        <Button
          kind="primary"
          id="hold"
          busy={pending && '正在提交…'}
          disabled={sections.length === 0}
          onPress={() => void send()}
        >
          交记录，结束签到
        </Button>
      </Section>
    </Card>
  );
}
