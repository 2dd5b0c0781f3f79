/** 经过: how it was asked and what came of it. */
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { ATTRIBUTION_TERMS } from '@louyu/shared/messages/inspections';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import { Section } from '../../../ui/frame/section';
import { Timeline, type TimelineStep } from '../../../ui/pieces/timeline';
import { exactTime } from '../../../ui/words/spoken-time';
import type { Attribution } from './attribution';

/** The story so far, oldest first. */
export function stepsOf(asked: Attribution): TimelineStep[] {
  const { openedAt, openedByName, decision, people, settledAt, state } = asked;
  const begun: TimelineStep = {
    ...{ id: 'opened', at: openedAt, who: openedByName },
    did: `发起，问到 ${people.length} 位同学`,
  };
  if (decision) {
    const whose = people.filter(({ id }) => decision.about.includes(id)).map(({ name }) => name);
    const did = whose.length > 0 ? `认定为${whose.join('、')}` : '决定不认定到个人';
    const who = `${ROLE_TERMS[decision.role as Role]} ${decision.byName}`;
    return [
      begun,
      { id: 'decided', at: decision.at, who, did, ground: decision.reason, tone: 'done' },
    ];
  }
  if (!settledAt) return [begun];
  return [begun, { id: 'ended', at: settledAt, who: '按规则', did: ATTRIBUTION_TERMS[state] }];
}

const nextOf = ({ state, heardUntil, lapsesAt }: Attribution): string | undefined =>
  state === 'open'
    ? `听取到 ${exactTime(heardUntil)}；${exactTime(lapsesAt)} 前没有认定，就不归任何人。`
    : undefined;

export const AttributionStory = ({ asked }: { asked: Attribution }) => {
  const next = nextOf(asked);
  return (
    <Section title="经过">
      <Timeline steps={stepsOf(asked)} {...(next ? { next } : {})} />
    </Section>
  );
};
