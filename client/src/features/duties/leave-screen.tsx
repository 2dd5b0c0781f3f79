/** 工作请假: from when to when and a closed reason; somebody else is found, and nothing counts as undone. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { endLeave, mine, takeLeave } from '@louyu/shared/contracts/duties';
import { LEAVE_REASONS } from '@louyu/shared/domain/duties/state';
import { LEAVE_REASON_TERMS } from '@louyu/shared/messages/duties';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import { weekAfter } from './contact-words';
import { leaveInWords } from './words';
import type { LeaveReason } from '@louyu/shared/domain/duties/state';
import type { OutputOf } from '../../platform/call/contract';
import './duties.scss';

type Mine = OutputOf<typeof mine>;
type Period = Mine['leaves'][number];

const TITLE = '工作请假';
const LEAD = '只放下分工里的工作，不是向学院请假。只选原因，不用写详情。';
const REASONS = LEAVE_REASONS.map((value) => ({ value, label: LEAVE_REASON_TERMS[value] }));

function EndLeave({ period, today }: { period: Period; today: string }) {
  const { act, pending, problem } = useAct(endLeave);
  const [asking, setAsking] = useState(false);
  const begun = period.from <= today;
  const send = async () => {
    if (await act({})) setAsking(false);
  };
  return (
    <>
      <Row
        title={leaveInWords(period)}
        aside={<State tone={begun ? 'hold' : 'quiet'}>{begun ? '请假中' : '还没开始'}</State>}
        note={
          <View className="ly-duties__state">
            <Button narrow id="end-leave" onPress={() => setAsking(true)}>
              {begun ? '提前回来' : '不请了'}
            </Button>
          </View>
        }
      />
      <DeedSheet
        id="end-leave"
        open={asking}
        title={begun ? '提前回来' : '不请假了'}
        onClose={() => setAsking(false)}
        does={['从今天起你照常负责原来的工作。', '以后的工作重新算，请假的那些天仍然不算没做。']}
        told="组长在分工里看到你回来了。"
        problem={problem?.text}
        action={begun ? '我回来了' : '不请了'}
        busy={pending && '正在记…'}
        onConfirm={() => void send()}
      />
    </>
  );
}

const doesOf = (from: string, until: string, duties: number): string[] => [
  `${exactDay(from)}到 ${exactDay(until)}，你手上的 ${duties} 项工作放下。`,
  '必须有人负责的，请假开始那天记为待落实，组长另找人；回来以后还是你的。',
];

function useLeave(today: string) {
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(weekAfter(today));
  const [reason, setReason] = useState<LeaveReason>();
  const begin = (day: string) => {
    setFrom(day);
    if (until < day) setUntil(day);
  };
  return { from, begin, until, setUntil, reason, setReason };
}

function TakeLeave({
  duties,
  today,
  onDone,
}: {
  duties: number;
  today: string;
  onDone: () => void;
}) {
  const { from, begin, until, setUntil, reason, setReason } = useLeave(today);
  const { act, pending, problem } = useAct(takeLeave);
  const [asking, setAsking] = useState(false);
  const send = async () => {
    if (reason && (await act({ from, until, reason }))) onDone();
  };
  return (
    <View className="ly-duties">
      <DayField id="from" label="从哪天" value={from} earliest={today} onChange={begin} />
      <DayField id="until" label="到哪天" value={until} earliest={from} onChange={setUntil} />
      <ChoiceList
        columns
        id="reason"
        label="原因"
        choices={REASONS}
        value={reason}
        onChange={setReason}
      />
      <Button kind="primary" id="take-leave" disabled={!reason} onPress={() => setAsking(true)}>
        {reason ? '请假' : '先选一个原因'}
      </Button>
      <DeedSheet
        id="take-leave"
        open={asking}
        title="请假"
        onClose={() => setAsking(false)}
        does={doesOf(from, until, duties)}
        told="组长和老师在分工里看到你请假，看得到原因是哪一种。"
        problem={problem?.text}
        action="请假"
        busy={pending && '正在记…'}
        onConfirm={() => void send()}
      />
    </View>
  );
}

export function LeaveScreen({ onDone }: { onDone: () => void }) {
  const { data, problem, retry } = useRead(mine, {});
  const today = dayOfNow(useNow());
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD}>
      {data && problem && <ProblemNote text={problem.text} />}
      {data && data.leaves.length > 0 && (
        <Section title="已经请了的">
          <Card flush id="leaves">
            {data.leaves.map((period) => (
              <EndLeave key={period.from} period={period} today={today} />
            ))}
          </Card>
        </Section>
      )}
      {data && <TakeLeave duties={data.duties.length} today={today} onDone={onDone} />}
      {!data && !problem && <SkeletonCard lines={5} />}
      {!data && problem && (
        <Unopened problem={problem} what={TITLE} whose="党员和积极分子" onRetry={retry} />
      )}
    </Page>
  );
}
