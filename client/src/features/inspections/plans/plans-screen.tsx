/** 巡查计划: what comes by itself and when, the rounds ahead of a building, and calling one off. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { cancelRound, plans, stopPlan } from '@louyu/shared/contracts/inspection-plans';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useAct } from '../../../platform/query/use-act';
import { useFreshOnShow } from '../../../platform/query/use-fresh-on-show';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Columns } from '../../../ui/frame/columns';
import { Page } from '../../../ui/frame/page';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { EmptyState } from '../../../ui/states/empty-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { RelativeTime } from '../../../ui/words/relative-time';
import { State } from '../../../ui/words/state';
import { PlanWriting } from './plan-writing';
import { shortDay, spokenRule } from './rule';
import type { OutputOf } from '../../../platform/call/contract';
import './plans.scss';

type Plans = OutputOf<typeof plans>;
type Plan = Plans['plans'][number];
type Round = Plans['rounds'][number];

const TITLE = '巡查计划';

function Stopping({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { act, pending, problem } = useAct(stopPlan);
  const send = async () => {
    if (await act({ planId: plan.id, expectedVersion: plan.version })) onClose();
  };
  return (
    <DeedSheet
      open
      id="stop-plan"
      title={`停掉“${plan.title}”`}
      onClose={onClose}
      does={[
        '还没开始的几轮取消，以后也不再排。正在查的照常查完。',
        '要改时间，就停掉它，再定一个新的。',
      ]}
      told="被取消的几轮从检查同志的“今天”和寝室的“我的寝室”里消失。"
      problem={problem?.text}
      action="停掉"
      busy={pending && '正在停…'}
      onConfirm={() => void send()}
    />
  );
}

function CallingOff({ round, onClose }: { round: Round; onClose: () => void }) {
  const { act, pending, problem } = useAct(cancelRound);
  const [reason, setReason] = useState('');
  const send = async () => {
    if (await act({ roundId: round.id, expectedVersion: round.version, reason })) onClose();
  };
  return (
    <DeedSheet
      open
      id="call-off"
      title={`取消“${round.title}”`}
      onClose={onClose}
      form={
        <Field
          inSheet
          multiline
          id="call-off-reason"
          label="为什么取消"
          max={100}
          placeholder="如：楼里今晚停电"
          value={reason}
          onChange={setReason}
        />
      }
      does={[
        '已经交的记录都在。还没交的，手机上会说这一轮取消了，填的内容不丢，可以改成单独记一次。',
      ]}
      told="检查的同志不再收到这一轮的提醒。"
      problem={problem?.text}
      action="取消这一轮"
      busy={pending && '正在取消…'}
      disabled={reason.trim() === ''}
      onConfirm={() => void send()}
    />
  );
}

const hours = ({ opens, closes }: Plan): string => `${opens}—${closes}`;

const nextDays = ({ days }: Plan): string =>
  days.length > 0 ? `接下来 ${days.map(shortDay).join('、')}` : '近两个月没有';

const PlanCard = ({ plan, onStop }: { plan: Plan; onStop: () => void }) => {
  const running = plan.state === 'running';
  return (
    <Card
      title={plan.title}
      aside={<State tone={running ? 'done' : 'quiet'}>{running ? '在用' : '已停'}</State>}
    >
      <View>
        {spokenRule(plan.recurrence.rule)} · {hours(plan)} ·{' '}
        {plan.announced ? '提前告诉寝室' : '不提前告诉'}
      </View>
      {running && <View className="ly-plans__fine">{nextDays(plan)}</View>}
      {running && plan.lacking.length > 0 && (
        <State tone="due">{`${plan.lacking.length} 个责任区凑不齐两人，没有排`}</State>
      )}
      {running && (
        <Button kind="quiet" id={`stop-${plan.id}`} onPress={onStop}>
          停掉这个计划
        </Button>
      )}
    </Card>
  );
};

const RoundRow = ({ round, onOpen }: { round: Round; onOpen: () => void }) => (
  <Row
    id={`ahead-${round.id}`}
    title={round.title}
    note={
      <>
        {round.rooms} 间 · {round.announced ? '已告诉寝室' : '不提前告诉'} ·{' '}
        <RelativeTime at={round.dueAt} kind="due" />
      </>
    }
    onOpen={onOpen}
  />
);

function Opened({ data, onWrite }: { data: Plans; onWrite: () => void }) {
  const [stopping, setStopping] = useState<Plan>();
  const [off, setOff] = useState<Round>();
  return (
    <>
      <Columns
        beside={
          <Section title="正在和将要查的" note={`${data.rounds.length} 轮，点一轮可以取消`}>
            {data.rounds.length === 0 ? (
              <EmptyState title="眼下没有巡查" how="计划提前一周排好，也可以单独排一轮。" />
            ) : (
              <Card flush>
                {data.rounds.map((round) => (
                  <RoundRow key={round.id} round={round} onOpen={() => setOff(round)} />
                ))}
              </Card>
            )}
          </Section>
        }
      >
        {data.plans.length === 0 && (
          <EmptyState title="还没有计划" how="定好每周哪几天查，到时按责任区自动排给两位同志。" />
        )}
        {data.plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} onStop={() => setStopping(plan)} />
        ))}
        <Button kind="primary" id="write-plan" onPress={onWrite}>
          定一个计划
        </Button>
      </Columns>
      {stopping && <Stopping plan={stopping} onClose={() => setStopping(undefined)} />}
      {off && <CallingOff round={off} onClose={() => setOff(undefined)} />}
    </>
  );
}

interface PlansScreenProps {
  buildingId: string;
  choice: JSX.Element | null;
}

export function PlansScreen({ buildingId, choice }: PlansScreenProps) {
  const { data, problem, retry } = useRead(plans, { buildingId });
  const [writing, setWriting] = useState(false);
  useFreshOnShow(plans);
  if (writing) return <PlanWriting buildingId={buildingId} onLeave={() => setWriting(false)} />;
  return (
    <Page wide title={TITLE} heading={`${buildingLabel(buildingId)}的巡查`} aside={choice}>
      {!data && !problem && <SkeletonRows count={4} />}
      {!data && problem && (
        <Unopened problem={problem} what={TITLE} whose="楼宇党小组组长" onRetry={retry} />
      )}
      {data && <Opened data={data} onWrite={() => setWriting(true)} />}
    </Page>
  );
}
