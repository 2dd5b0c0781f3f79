/** One alarm, for the professional who takes it and for whoever pressed it. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { acknowledge, alarm, closeAlarm } from '@louyu/shared/contracts/care-alarms';
import { ALARM_OUTCOMES } from '@louyu/shared/domain/care/alarm';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ALARM_KIND_TERMS, ALARM_OUTCOME_TERMS } from '@louyu/shared/messages/care';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Section } from '../../ui/frame/section';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { Timeline } from '../../ui/pieces/timeline';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { State } from '../../ui/words/state';
import { exactTime } from '../../ui/words/spoken-time';
import { stateOf } from './alarm-words';
import { CallNumbers } from './call-numbers';
import type { AlarmOutcome } from '@louyu/shared/domain/care/alarm';
import type { TimelineStep } from '../../ui/pieces/timeline';
import type { Alarm } from './alarm-words';
import './care.scss';

const TITLE = '紧急求助';
const OUTCOMES = ALARM_OUTCOMES.map((value) => ({ value, label: ALARM_OUTCOME_TERMS[value] }));

function stepsOf(found: Alarm): TimelineStep[] {
  const { raisedAt, pressedAt, raisedByName, acknowledgedAt, acknowledgedByName } = found;
  const late = Date.parse(raisedAt) - Date.parse(pressedAt) > 60_000;
  return [
    {
      ...{ id: 'raised', at: raisedAt, who: raisedByName, did: '求助', tone: 'overdue' as const },
      more: late ? `${exactTime(pressedAt)} 按下，当时没有网络` : undefined,
    },
    ...(acknowledgedAt
      ? [{ id: 'taken', at: acknowledgedAt, who: acknowledgedByName ?? '老师', did: '接手' }]
      : []),
    ...(found.closedAt && found.outcome
      ? [
          {
            ...{ id: 'closed', at: found.closedAt, who: acknowledgedByName ?? '老师' },
            ...{ did: ALARM_OUTCOME_TERMS[found.outcome], tone: 'done' as const },
          },
        ]
      : []),
  ];
}

function Take({ alarmId }: { alarmId: string }) {
  const { act, pending, problem } = useAct(acknowledge);
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <Button
        kind="primary"
        id="take"
        busy={pending && '正在接手…'}
        onPress={() => void act({ alarmId })}
      >
        我来处理
      </Button>
    </>
  );
}

function End({ found }: { found: Alarm }) {
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<AlarmOutcome>();
  const { act, pending, problem } = useAct(closeAlarm);
  const end = async () => {
    if (!outcome) return;
    const done = await act({ alarmId: found.id, expectedVersion: found.version, outcome });
    if (done) setOpen(false);
  };
  return (
    <>
      <Button kind="primary" id="end" onPress={() => setOpen(true)}>
        写处理结果
      </Button>
      <DeedSheet
        id="end"
        open={open}
        title="处理结果"
        onClose={() => setOpen(false)}
        form={
          <ChoiceList
            id="outcome"
            label="现在怎样了"
            choices={OUTCOMES}
            value={outcome}
            onChange={setOutcome}
          />
        }
        does={['这次求助就此结束，经过留下记录。病情和谈话内容不要写在这里。']}
        told="求助的人看到处理结果。"
        problem={problem?.text}
        action="结束这次求助"
        busy={pending && '正在提交…'}
        disabled={!outcome}
        onConfirm={() => void end()}
      />
    </>
  );
}

function Foot({ found }: { found: Alarm }) {
  if (found.may.includes('acknowledge')) return <Take alarmId={found.id} />;
  return found.may.includes('close') ? <End found={found} /> : null;
}

const whereOf = ({ roomId }: Alarm): string => (roomId ? roomLabel(roomId) : '不在寝室，或没有写');

const Body = ({ found }: { found: Alarm }) => {
  const { tone, word } = stateOf(found);
  return (
    <View className="ly-care">
      <Card title={ALARM_KIND_TERMS[found.kind]} aside={<State tone={tone}>{word}</State>}>
        <View className="ly-care__standing">
          <View>地点：{whereOf(found)}</View>
          <View>关于：{found.subjectName ?? '没有写明是谁'}</View>
          <View>求助人：{found.raisedByName}</View>
        </View>
      </Card>
      <Section title="经过">
        <Card>
          <Timeline
            steps={stepsOf(found)}
            next={found.state === 'open' ? '等一位老师接手' : undefined}
          />
        </Card>
      </Section>
      {found.state !== 'closed' && <CallNumbers title="打电话" />}
    </View>
  );
};

interface AlarmScreenProps {
  alarmId: string;
  onLeave: () => void;
}

export function AlarmScreen({ alarmId, onLeave }: AlarmScreenProps) {
  const { data, problem, retry } = useRead(alarm, { alarmId });
  return (
    <Page title={TITLE} heading={TITLE} foot={data && <Foot found={data} />}>
      {data && problem && <ProblemNote text={problem.text} />}
      {data && <Body found={data} />}
      {!data && !problem && <SkeletonCard lines={4} />}
      {!data && problem && (
        <Unopened
          problem={problem}
          what={TITLE}
          whose="求助人、辅导员、楼栋指导员和公寓党建指导部"
          onRetry={retry}
          onLeave={onLeave}
        />
      )}
    </Page>
  );
}
