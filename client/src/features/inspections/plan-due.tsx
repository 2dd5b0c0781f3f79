/** Until when, and what the round is called. */
import { Field } from '../../ui/controls/field';
import { Section } from '../../ui/frame/section';
import { useNow } from '../../ui/words/now';
import { TIMES, comingDays, dueAtOf, titleOf } from './plan-body';
import { Tiles } from './tiles';
import type { ChangePlan, PlanBody } from './plan-body';

interface PlanDueProps {
  plan: PlanBody;
  change: ChangePlan;
}

const DAYS_AHEAD = 8;
const MOST_TITLE = 20;

export function PlanDue({ plan, change }: PlanDueProps) {
  const now = useNow();
  const past = (time: string): boolean => {
    const due = dueAtOf({ ...plan, time });
    return due !== null && Date.parse(due) <= now.getTime();
  };
  return (
    <>
      <Section title="哪天以前查完">
        <Tiles
          single
          id="day"
          label="日期"
          tiles={comingDays(now, DAYS_AHEAD).map(({ day, label }) => ({ value: day, label }))}
          chosen={plan.day ? [plan.day] : []}
          onPress={(day) => change(() => ({ day }))}
        />
        <Tiles
          single
          id="time"
          label="时间"
          tiles={TIMES.map((time) => ({ value: time, label: `${time} 前` }))}
          chosen={[plan.time]}
          disabled={past}
          onPress={(time) => change(() => ({ time }))}
        />
      </Section>
      <Field
        id="title"
        label="这一轮叫什么"
        max={MOST_TITLE}
        placeholder="如：4 层巡查"
        value={titleOf(plan)}
        onChange={(title) => change(() => ({ title }))}
      />
    </>
  );
}
