/** The record of what was held: minutes, and the tasks that came of it with how they stand. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { finishResolution } from '@louyu/shared/contracts/calendar-occasions';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { Sheet } from '../../ui/frame/sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { State } from '../../ui/words/state';
import { exactDay } from '../../ui/words/spoken-time';
import type { Occasion } from './occasion';

type Resolution = Occasion['resolutions'][number];

interface ViewProps {
  shown: Occasion;
  refresh: () => void;
}

function FinishSheet({
  shown,
  refresh,
  made,
  onClose,
}: ViewProps & { made: Resolution; onClose: () => void }) {
  const [outcome, setOutcome] = useState('');
  const { act, pending, problem } = useAct(finishResolution);
  const send = async () => {
    const by = { occasionId: shown.id, expectedVersion: shown.version };
    const done = await act({ ...by, resolutionId: made.id, outcome });
    if (done) onClose();
    refresh();
  };
  return (
    <Sheet
      open
      title={made.text}
      onClose={onClose}
      foot={
        <>
          {problem && <ProblemNote text={problem.text} />}
          <Button
            kind="primary"
            id="finish-confirm"
            busy={pending && '正在登记…'}
            onPress={() => void send()}
          >
            登记办好了
          </Button>
        </>
      }
    >
      <Field
        inSheet
        optional
        id="outcome"
        label="办得怎么样"
        max={200}
        value={outcome}
        onChange={setOutcome}
      />
    </Sheet>
  );
}

const noteOf = ({ assigneeName, dueOn, outcome }: Resolution): string =>
  [assigneeName ?? '已离开的同志', `${exactDay(dueOn)}前`, outcome].filter(Boolean).join(' · ');

function Tasks({ shown, refresh }: ViewProps) {
  const [chosen, setChosen] = useState<Resolution>();
  const mayFinish = ({ assignee, doneAt }: Resolution) =>
    doneAt === null && (assignee === shown.self || shown.leads);
  return (
    <Section title="议定的任务">
      <Card flush id="tasks">
        {shown.resolutions.map((made) => (
          <Row
            key={made.id}
            id={`task-${made.id}`}
            title={made.text}
            note={noteOf(made)}
            aside={
              <State tone={made.doneAt ? 'done' : 'due'}>{made.doneAt ? '已办好' : '在办'}</State>
            }
            onOpen={mayFinish(made) ? () => setChosen(made) : undefined}
          />
        ))}
      </Card>
      {chosen && (
        <FinishSheet
          shown={shown}
          refresh={refresh}
          made={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Section>
  );
}

export const MinutesView = ({ shown, refresh }: ViewProps) => (
  <>
    {shown.minutes.length > 0 && (
      <Card title="会议记录" id="minutes">
        <View className="ly-cal">
          {shown.minutes.map(({ heading, text }) => (
            <View key={heading}>
              <View className="ly-cal__heading">{heading}</View>
              <View className="ly-cal__text">{text}</View>
            </View>
          ))}
        </View>
      </Card>
    )}
    {shown.resolutions.length > 0 && <Tasks shown={shown} refresh={refresh} />}
  </>
);
