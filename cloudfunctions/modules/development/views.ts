/** What of a candidacy each reader is shown: the college, the department, the candidate, companions. */
import type { MilestoneRule } from '@louyu/shared/domain/development/chart';
import {
  dayCounted,
  evaluationDay,
  dueOn,
  nextMilestone,
} from '@louyu/shared/domain/development/course';
import { currentConsultation, gateOf, mayPass } from '@louyu/shared/domain/development/gates';
import { APARTMENT_2012, chartOf } from '@louyu/shared/domain/development/rule-sets';
import type {
  Candidacy,
  Consultation,
  DossierFact,
  Opinion,
} from '@louyu/shared/domain/development/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';

/** By when the gate moves next: the answer while it is awaited, the end of a hold. */
function dueAtOf(candidacy: Candidacy, now: Instant): Instant | null {
  const current = currentConsultation(candidacy, now);
  if (!current || current.state === 'supported') return null;
  return current.state === 'held' ? current.holdsUntil : current.dueAt;
}

/** A candidacy as a line of a list, its gate as it stands now and not as it was stored. */
export const rowOf = (candidacy: Candidacy, now: Instant) => ({
  id: candidacy.id,
  name: candidacy.name,
  branch: candidacy.branch,
  step: candidacy.step,
  gate: gateOf(candidacy, now),
  dueAt: dueAtOf(candidacy, now),
  next: candidacy.ended ? null : (nextMilestone(candidacy)?.name ?? null),
  nextDueAt: candidacy.nextDueAt,
  ended: candidacy.ended,
});

const opinionShown = ({ kind, reason, grounds, evidence, draftedAt }: Opinion) => ({
  kind,
  reason,
  grounds,
  evidence,
  draftedAt,
});

/**
 * A consultation without the persons behind it. A draft is nobody's word until it is
 * signed, so only the department's officers see one, and why one was sent back.
 */
export function consultationShown(consultation: Consultation, officer: boolean) {
  const { opinion, returned, countersignature, dossier } = consultation;
  const signed = countersignature !== null;
  return {
    id: consultation.id,
    gate: consultation.gate,
    rules: consultation.rules,
    state: consultation.state,
    askedAt: consultation.askedAt,
    dueAt: consultation.dueAt,
    dossier: { ...dossier, assessments: dossier.assessments.map(assessmentShown) },
    opinion: opinion && (signed || officer) ? opinionShown(opinion) : null,
    returned: returned && officer ? { because: returned.because, at: returned.at } : null,
    signedAt: countersignature?.at ?? null,
    notice: consultation.notice,
    reply: consultation.reply,
    holdsUntil: consultation.holdsUntil,
  };
}

const factsUnder = (factIds: readonly string[], evidence: readonly DossierFact[]) =>
  evidence.filter(({ factId }) => factIds.includes(factId));

/** A hold that stands, as the person whom it concerns reads it: grounds, facts, way to reply. */
export function holdShown(consultation: Consultation | undefined) {
  if (consultation?.state !== 'held') return null;
  const { opinion, notice, holdsUntil, dossier, reply } = consultation;
  if (!opinion || !notice || !holdsUntil) return null;
  return {
    reason: opinion.reason,
    grounds: opinion.grounds.map(({ ground, factIds }) => ({
      ground,
      facts: factsUnder(factIds, opinion.evidence),
    })),
    noticedAt: notice.at,
    replyUntil: notice.replyUntil,
    holdsUntil,
    dossierHash: dossier.hash,
    reply,
  };
}

export const courseShown = ({ course: { rules, name } }: Candidacy) => ({ rules, name });

/** Of the other stages the chart is told as it stands in the built-in set; of this one, as the case keeps it. */
function chartFor({ step, course }: Candidacy): MilestoneRule[] {
  const others = chartOf(APARTMENT_2012);
  const first = others.findIndex(({ at }) => at === step);
  const rest = others.filter(({ at }) => at !== step);
  return [...rest.slice(0, first), ...course.milestones, ...rest.slice(first)];
}

/** The chart as a line each: what was taken and when, what comes next, what lies ahead. */
export function chartShown(candidacy: Candidacy) {
  const next = candidacy.ended ? undefined : nextMilestone(candidacy)?.key;
  const chart = chartFor(candidacy);
  const reached = chart.findIndex(({ at }) => at === candidacy.step);
  return chart.map(({ key, name, at: stage }, index) => {
    const taken = candidacy.passed.find((each) => each.key === key);
    const done = taken !== undefined || index < reached;
    const state = done ? ('done' as const) : key === next ? ('next' as const) : ('ahead' as const);
    return { key, name, stage, state, on: taken?.on ?? null };
  });
}

/** What the next step asks for, and when it can and should be taken. */
export function aheadShown(candidacy: Candidacy, now: Instant) {
  const rule = candidacy.ended ? undefined : nextMilestone(candidacy);
  if (!rule) return null;
  const { key, name, source, asks, papers, within, notBefore, notice } = rule;
  return {
    ...{ key, name, source, asks: [...asks], papers: [...papers] },
    by: within && dayCounted(candidacy, within),
    from: notBefore && dayCounted(candidacy, notBefore),
    noticeDays: notice ? candidacy.course.terms[notice] : 0,
    closed: !mayPass(candidacy, key, now),
  };
}

/** Steps that were taken, with their papers, as the college keeps them. */
export function passedShown(candidacy: Candidacy) {
  const names = new Map(chartFor(candidacy).map(({ key, name }) => [key, name]));
  return candidacy.passed.map(({ key, on, rules, papers, talkers, vote, training, because }) => ({
    ...{ key, on, rules, papers, vote, training, because },
    name: names.get(key) ?? key,
    talkers: talkers.map(({ name }) => name),
  }));
}

export const evaluationShown = ({
  id,
  on,
  byName,
  levels,
  text,
}: Candidacy['evaluations'][number]) => ({ id, on, byName, levels, text });

export const assessmentShown = ({
  id,
  from,
  until,
  finalisedAt,
  authorName,
  levels,
  text,
  remark,
}: Candidacy['assessments'][number]) => ({
  ...{ id, from, until, finalisedAt, authorName, levels, text, remark },
});

export const evaluationBy = (candidacy: Candidacy): Instant | null => {
  const day = evaluationDay(candidacy);
  return day && dueOn(day);
};
