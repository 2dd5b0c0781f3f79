/** 办理环节: the next step of the chart on a page of its own; what is typed stays on the phone. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { candidacy } from '@louyu/shared/contracts/development';
import { record } from '@louyu/shared/contracts/development-steps';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { useNow } from '../../../ui/words/now';
import { useCaseAct } from '../case-act';
import { DoneSlip } from '../done';
import { WHOSE } from '../words';
import { StepForm } from './step-form';
import { emptyStep, inputOf, lacking, readStep } from './step-draft';
import { exactDay } from '../../../ui/words/spoken-time';
import type { CallProblem } from '../../../platform/call/call-problem';
import type { Case } from '../candidacy';
import type { Done } from '../done';
import type { Ahead } from './step-draft';
import '../candidacy.scss';

const TITLE = '办理环节';

interface StepScreenProps {
  candidacyId: string;
  onBack: () => void;
}

interface TakingProps extends StepScreenProps {
  of: Case;
  ahead: Ahead;
  refresh: () => void;
}

const slip = (of: Case, { name }: Ahead, on: string, step: Case['step']): Done => ({
  title: `已登记：${name}`,
  id: of.id,
  stored: [
    { label: '同学', value: of.name },
    { label: '日期', value: exactDay(on) },
    ...(step === of.step ? [] : [{ label: '现在是', value: STEP_TERMS[step] }]),
  ],
  next: ['本人在“我的发展”里看到这一步', '下一个环节到期前会提醒你'],
});

function useStep({ of, ahead, refresh }: TakingProps) {
  const name = `step:${of.id}:${ahead.key}`;
  const draft = useDraft({ name, empty: emptyStep(ahead), read: readStep });
  const act = useCaseAct(record, refresh, { commandId: draft.commandId });
  const [done, setDone] = useState<Done>();
  const send = async () => {
    const sent = await act.act(inputOf(of, ahead, draft.body));
    if (!sent) return;
    setDone(slip(of, ahead, sent.on, sent.step));
    await draft.finish();
  };
  return { draft, act, done, send };
}

const When = ({ by, from, source }: Ahead) => (
  <Card>
    {from && <View className="ly-case__words">最早 {exactDay(from)} 办理。</View>}
    {by && <View className="ly-case__words">应在 {exactDay(by)} 前办理。</View>}
    <View className="ly-case__words">依据：{source}</View>
  </Card>
);

function Taking(props: TakingProps) {
  const { of, ahead, onBack } = props;
  const today = dayOf(useNow().toISOString());
  const { draft, act, done, send } = useStep(props);
  const missing = lacking(ahead, draft.body);
  if (done)
    return (
      <Page title={TITLE}>
        <DoneSlip done={done} />
        <Button id="back-to-case" onPress={onBack}>
          回到这位同学
        </Button>
      </Page>
    );
  return (
    <Page
      title={TITLE}
      heading={ahead.name}
      lead={`${of.name} · ${of.course.name}`}
      foot={
        <>
          {act.problem && <ProblemNote text={act.problem.text} />}
          {missing.length > 0 && (
            <View className="ly-case__fine">还要填：{missing.join('、')}</View>
          )}
          <Button
            kind="primary"
            id="submit"
            disabled={missing.length > 0 || ahead.closed}
            busy={act.pending && '正在登记…'}
            onPress={() => void send()}
          >
            登记这一步
          </Button>
        </>
      }
    >
      <When {...ahead} />
      {!draft.loading && (
        <StepForm ahead={ahead} draft={draft.body} today={today} change={draft.change} />
      )}
    </Page>
  );
}

type Unready = Pick<StepScreenProps, 'onBack'> & {
  of: Case | undefined;
  problem: CallProblem | undefined;
  retry: () => void;
};

/** Nothing to take: still coming, not to be had, or there is no step left. */
const Unready = ({ of, problem, retry, onBack }: Unready) => {
  if (of)
    return (
      <Page title={TITLE}>
        <View className="ly-case__words">这位同学现在没有要办理的环节。</View>
        <Button id="back-to-case" onPress={onBack}>
          回到这位同学
        </Button>
      </Page>
    );
  return (
    <Page title={TITLE}>
      {!problem && <SkeletonCard lines={6} />}
      {problem && <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />}
    </Page>
  );
};

interface Begun {
  of: Case;
  ahead: Ahead;
}

/** The step as it stands now, as long as it is still the one that was begun. */
const latestOf = (begun: Begun, of: Case | undefined): Begun =>
  of?.ahead?.key === begun.ahead.key ? { of, ahead: of.ahead } : begun;

export function StepScreen(props: StepScreenProps) {
  const { data: of, problem, retry } = useRead(candidacy, { candidacyId: props.candidacyId });
  // The step that was begun stays on the screen with its slip, also when the case has moved on.
  const [begun, setBegun] = useState<Begun>();
  if (of?.ahead && !begun) setBegun({ of, ahead: of.ahead });
  if (!begun) return <Unready of={of} problem={problem} retry={retry} onBack={props.onBack} />;
  return <Taking {...props} {...latestOf(begun, of)} refresh={retry} />;
}
