/**
 * What is due on a case and by when: the next step of the chart, or the half-yearly
 * evaluation, whichever comes first. Reminders and calendars follow from it.
 */
import type { Instant } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { dayCounted, dueOn, evaluationDay, mentorsNow, nextMilestone } from './course';
import { gateOf } from './gates';
import type { Candidacy } from './state';

export type DueKind = 'milestone' | 'evaluation';

export interface Due {
  kind: DueKind;
  /** The step of the chart; `evaluation` for an evaluation. */
  key: string;
  by: Instant;
  /** Whose act an evaluation is; empty when it is the college's. */
  doers: PersonId[];
}

function milestoneDue(candidacy: Candidacy): Due[] {
  const next = nextMilestone(candidacy);
  const day = next?.within && dayCounted(candidacy, next.within);
  return next && day ? [{ kind: 'milestone', key: next.key, by: dueOn(day), doers: [] }] : [];
}

function evaluationDue(candidacy: Candidacy): Due[] {
  const day = evaluationDay(candidacy);
  const doers = mentorsNow(candidacy).map(({ personId }) => personId);
  return day ? [{ kind: 'evaluation', key: 'evaluation', by: dueOn(day), doers }] : [];
}

/** Everything that has a day, the earliest first; nothing of a way that ended. */
export const duesOf = (candidacy: Candidacy): Due[] =>
  candidacy.ended
    ? []
    : [...milestoneDue(candidacy), ...evaluationDue(candidacy)].sort((a, b) =>
        a.by.localeCompare(b.by),
      );

/** Whether the college could ask for the opinion now: its gate is the next thing on the chart. */
export function readyToAsk(candidacy: Candidacy, now: Instant): boolean {
  const { gate } = candidacy.course;
  return (
    gate !== null &&
    gateOf(candidacy, now) === 'to_ask' &&
    nextMilestone(candidacy)?.key === gate.before
  );
}

/** Whether the instructor has spoken in this stage. */
export const isAssessed = ({ assessments, since }: Pick<Candidacy, 'assessments' | 'since'>) =>
  assessments.some(({ finalisedAt }) => finalisedAt >= since);
