/** 定一个计划: on which days, in which hours, told beforehand or not; the days stand beside it as one chooses. */
import { View } from '@tarojs/components';
import { planDays, startPlan } from '@louyu/shared/contracts/inspection-plans';
import { z } from '@louyu/shared/contracts/schema';
import { AVOIDABLE } from '@louyu/shared/domain/kernel/recurrence-shape';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { serverNow } from '../../../platform/clock/server-clock';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useAct } from '../../../platform/query/use-act';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { Columns } from '../../../ui/frame/columns';
import { Page } from '../../../ui/frame/page';
import { Section } from '../../../ui/frame/section';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { dayOfNow } from '../../../ui/words/spoken-time';
import {
  AVOIDED_TERMS,
  EVERY,
  EVERY_TERMS,
  WEEKDAYS,
  WEEKDAY_TERMS,
  ruleOf,
  shortDay,
} from './rule';
import type { Avoided } from '@louyu/shared/domain/kernel/recurrence-shape';
import type { Weekday } from './rule';
import type { InputOf } from '../../../platform/call/contract';
import type { Draft } from '../../../platform/drafts/use-draft';
import './plans.scss';

const body = z.object({
  title: z.string(),
  every: z.enum(EVERY),
  days: z.array(z.enum(WEEKDAYS)),
  avoids: z.array(z.enum(AVOIDABLE)),
  otherwise: z.enum(['skip', 'next_working_day']),
  opens: z.string(),
  closes: z.string(),
  announced: z.boolean(),
});
type Body = z.output<typeof body>;

const EMPTY: Body = {
  ...{ title: '每周巡查', every: 'week', days: [], avoids: ['holidays', 'exams', 'vacations'] },
  ...{ otherwise: 'skip', opens: '19:00', closes: '21:30', announced: true },
};

const readBody = (stored: unknown): Body | undefined => {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
};

const recurrenceOf = (plan: Body): InputOf<typeof planDays>['recurrence'] => ({
  rule: ruleOf(plan),
  anchor: dayOfNow(serverNow()),
  avoids: plan.avoids,
  otherwise: plan.otherwise,
});

type Part = { plan: Body; change: Draft<Body>['change'] };

const When = ({ plan, change }: Part) => (
  <Section title="哪几天">
    <ChoiceList
      id="every"
      label="多久一次"
      choices={EVERY.map((value) => ({ value, label: EVERY_TERMS[value] }))}
      value={plan.every}
      onChange={(every) => change({ every })}
    />
    <ChoiceList<Weekday>
      many
      columns
      id="day"
      label="星期几"
      choices={WEEKDAYS.map((value) => ({ value, label: WEEKDAY_TERMS[value] }))}
      value={plan.days}
      onChange={(days) => change({ days })}
    />
    <ChoiceList<Avoided>
      many
      columns
      id="avoid"
      label="避开"
      choices={AVOIDABLE.map((value) => ({ value, label: AVOIDED_TERMS[value] }))}
      value={plan.avoids}
      onChange={(avoids) => change({ avoids })}
    />
    <ChoiceList
      inline
      id="otherwise"
      label="碰上要避开的日子"
      choices={[
        { value: 'skip', label: '那次不查' },
        { value: 'next_working_day', label: '顺延' },
      ]}
      value={plan.otherwise}
      onChange={(otherwise) => change({ otherwise })}
    />
  </Section>
);

const TIMES = ['12:00', '14:00', '18:00', '19:00', '20:00', '21:00', '21:30', '22:00'];

const Window = ({ plan, change }: Part) => (
  <Section title="几点到几点">
    <ChoiceList
      columns
      id="opens"
      label="从"
      choices={TIMES.map((value) => ({ value, label: value }))}
      value={plan.opens}
      onChange={(opens) => change({ opens })}
    />
    <ChoiceList
      columns
      id="closes"
      label="到"
      choices={TIMES.filter((time) => time > plan.opens).map((value) => ({ value, label: value }))}
      value={plan.closes}
      onChange={(closes) => change({ closes })}
    />
    <ChoiceList
      id="announced"
      label="提前告诉寝室吗"
      choices={[
        { value: 'yes', label: '提前告诉', note: '寝室在“我的寝室”里看到哪天来' },
        { value: 'no', label: '不提前告诉', note: '要有同学在场才进门' },
      ]}
      value={plan.announced ? 'yes' : 'no'}
      onChange={(value) => change({ announced: value === 'yes' })}
    />
  </Section>
);

const SHOWN = 10;

function Days({ buildingId, plan }: { buildingId: string; plan: Body }) {
  const chosen = plan.days.length > 0;
  const recurrence = recurrenceOf(plan);
  const { data, problem } = useRead(planDays, { buildingId, recurrence }, { when: chosen });
  if (!chosen) return <View className="ly-plans__fine">选了星期几，这里列出哪些天会查。</View>;
  if (!data) return problem ? <ProblemNote text={problem.text} /> : <SkeletonCard lines={3} />;
  return (
    <>
      <View id="plan-days" className="ly-plans__days">
        {data.days.slice(0, SHOWN).map((day) => (
          <View key={day} className="ly-plans__day">
            {shortDay(day)}
          </View>
        ))}
      </View>
      {data.left.length > 0 && (
        <View id="plan-left" className="ly-plans__fine">
          避开了 {data.left.slice(0, SHOWN).map(shortDay).join('、')}。
        </View>
      )}
    </>
  );
}

interface PlanWritingProps {
  buildingId: string;
  onLeave: () => void;
}

export function PlanWriting({ buildingId, onLeave }: PlanWritingProps) {
  const draft = useDraft({ name: `repeating-plan:${buildingId}`, empty: EMPTY, read: readBody });
  const { act, pending, problem } = useAct(startPlan, { commandId: draft.commandId });
  const { body: plan, change } = draft;
  const send = async () => {
    const { title, opens, closes, announced } = plan;
    const done = await act({
      ...{ buildingId, title: title.trim(), opens, closes, announced },
      recurrence: recurrenceOf(plan),
    });
    if (!done) return;
    await draft.finish();
    onLeave();
  };
  const lacks = plan.days.length === 0 ? '星期几' : plan.title.trim() === '' ? '名称' : undefined;
  return (
    <Page
      wide
      title="定一个计划"
      heading={`${buildingLabel(buildingId)}的巡查计划`}
      lead="到时按检查责任区排给两位同志，提前一周排好。"
      foot={
        <>
          <Button
            kind="primary"
            id="start-plan"
            disabled={lacks !== undefined}
            busy={pending && '正在定…'}
            onPress={() => void send()}
          >
            {lacks ? `还差：${lacks}` : '定下这个计划'}
          </Button>
          <Button kind="quiet" id="leave" onPress={onLeave}>
            先不定
          </Button>
        </>
      }
    >
      {problem && <ProblemNote text={problem.text} />}
      <Columns
        beside={
          <Section title="接下来查的日子">
            <Days buildingId={buildingId} plan={plan} />
          </Section>
        }
      >
        <Field
          id="plan-title"
          label="叫什么"
          max={14}
          value={plan.title}
          onChange={(title) => change({ title })}
        />
        <When plan={plan} change={change} />
        <Window plan={plan} change={change} />
      </Columns>
    </Page>
  );
}
