/** 调整党小组: a decision written down, read back in words, and carried out. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { groups as groupsContract } from '@louyu/shared/contracts/organization-groups';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useRead } from '../../../platform/query/use-read';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { Page } from '../../../ui/frame/page';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { NoPermission } from '../../../ui/states/no-permission';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { dayOfNow, exactDay } from '../../../ui/words/spoken-time';
import { useNow } from '../../../ui/words/now';
import { DoneSlip } from '../done-slip';
import { ClosesField, KindField } from './kind-field';
import { OpensField } from './opens-field';
import { DECISION_LENGTH, missingIn } from './plan';
import { useRestructuring } from './use-restructuring';
import type { Group } from '../groups/group';
import type { FormProps } from './kind-field';
import '../groups/groups.scss';

const TITLE = '调整党小组';
const WHOSE = '公寓党建指导部和管理员';
const LEAD = '行政上有变化，党小组跟着变。调整以后，每栋楼仍然只属于一个党小组。';

const Paper = ({ plan, change, today }: Omit<FormProps, 'groups'> & { today: string }) => (
  <>
    <DayField
      id="on"
      label="从哪天起"
      value={plan.effectiveOn || today}
      earliest={today}
      onChange={(effectiveOn) => change({ effectiveOn })}
    />
    <Field
      id="decision"
      label="依据哪个决定"
      placeholder="例如 党学工〔2026〕8 号"
      max={DECISION_LENGTH}
      value={plan.decision}
      onChange={(decision) => change({ decision })}
    />
    <Field
      multiline
      id="reason"
      label="原因"
      max={TEXT.paragraph}
      value={plan.reason}
      onChange={(reason) => change({ reason })}
    />
  </>
);

interface WritingProps {
  groups: readonly Group[];
  onBack: () => void;
}

function Writing({ groups, onBack }: WritingProps) {
  const today = dayOfNow(useNow());
  const writing = useRestructuring(groups, today);
  const [confirming, setConfirming] = useState(false);
  const { body: plan, change, done, loading, restored } = writing;
  const missing = missingIn(plan, groups);
  if (loading) return <SkeletonCard lines={5} />;
  if (done)
    return (
      <Page title={TITLE}>
        <DoneSlip done={done} />
        <Button kind="primary" id="back" onPress={onBack}>
          回到党小组
        </Button>
      </Page>
    );
  const foot = (
    <Button
      kind="primary"
      id="submit"
      disabled={Boolean(missing)}
      onPress={() => setConfirming(true)}
    >
      {missing ?? '看看会改什么'}
    </Button>
  );
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD} foot={foot}>
      {restored && <View className="ly-groups__fine">上次没写完的还在，接着写就行。</View>}
      <KindField plan={plan} groups={groups} change={change} />
      <ClosesField plan={plan} groups={groups} change={change} />
      <OpensField plan={plan} groups={groups} change={change} />
      {plan.kind && <Paper plan={plan} change={change} today={today} />}
      <DeedSheet
        id="restructure"
        open={confirming}
        title={`从 ${exactDay(plan.effectiveOn || today)}起`}
        onClose={() => setConfirming(false)}
        does={writing.does}
        told="党员、组长、指导员和学院都查得到这次调整。登记后不能撤回，只能再调整一次。"
        problem={writing.problem?.text}
        action="登记这次调整"
        busy={writing.pending && '正在登记…'}
        onConfirm={() => void writing.send()}
      />
    </Page>
  );
}

export function RestructureScreen({ onBack }: { onBack: () => void }) {
  const { person, holds } = useSession();
  const may = holds('guidance', 'administrator');
  const { data, problem, retry } = useRead(groupsContract, { closed: false }, { when: may });
  if (may && data) return <Writing groups={data.groups} onBack={onBack} />;
  return (
    <Page title={TITLE}>
      {person !== undefined && !may && <NoPermission what={TITLE} whose={WHOSE} />}
      {problem && <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />}
      {!problem && (person === undefined || may) && <SkeletonCard lines={5} />}
    </Page>
  );
}
