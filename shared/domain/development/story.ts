/** A candidacy told in order, by role and never by name: where it came from and what was said. */
import type { Instant } from '../kernel/calendar';
import { type Candidacy, type Consultation, STEPS, type Step } from './state';

export type StoryAct =
  | 'entered'
  | 'asked'
  | 'drafted'
  | 'returned'
  | 'supported'
  | 'advised'
  | 'held'
  | 'replied'
  | 'expired';

export type StoryRole = 'college' | 'guidance' | 'candidate' | 'term';

export interface StoryEntry {
  at: Instant;
  act: StoryAct;
  role: StoryRole;
  /** The step that was entered, or that the opinion is about. */
  step: Step;
}

const OUTCOME = { support: 'supported', support_with_advice: 'advised', hold: 'held' } as const;

/** Asking and what the department made of it; a draft is told only while it waits. */
function answered(consultation: Consultation): [StoryAct, StoryRole, Instant | undefined][] {
  const { askedAt, opinion, returned, countersignature } = consultation;
  return [
    ['asked', 'college', askedAt],
    ['returned', 'guidance', returned?.at],
    ['drafted', 'guidance', countersignature ? undefined : opinion?.draftedAt],
    [opinion ? OUTCOME[opinion.kind] : 'supported', 'guidance', countersignature?.at],
  ];
}

/** What became of a hold. */
function aftermath(
  { reply, holdsUntil }: Consultation,
  now: Instant,
): [StoryAct, StoryRole, Instant | undefined][] {
  const ended = holdsUntil !== null && holdsUntil <= now ? holdsUntil : undefined;
  return [
    ['replied', 'candidate', reply?.at],
    ['expired', 'term', ended],
  ];
}

const told = (consultation: Consultation, now: Instant): StoryEntry[] =>
  [...answered(consultation), ...aftermath(consultation, now)].flatMap(([act, role, at]) =>
    at === undefined ? [] : [{ at, act, role, step: consultation.gate }],
  );

/** The first step is the candidate's own application; the later ones are the college's acts. */
const entered = ({ step, at }: Candidacy['history'][number]): StoryEntry => ({
  at,
  act: 'entered',
  role: step === 'applicant' ? 'candidate' : 'college',
  step,
});

const byTime = (a: StoryEntry, b: StoryEntry): number => a.at.localeCompare(b.at);

/**
 * Every step and every consultation, oldest first, an opinion before the step that it
 * opened; a hold's end is told once it has come.
 */
export function storyOf(
  { history, consultations }: Pick<Candidacy, 'history' | 'consultations'>,
  now: Instant,
): StoryEntry[] {
  const about = (step: Step) =>
    consultations.filter(({ gate }) => gate === step).flatMap((each) => told(each, now));
  const taken = history.flatMap((entry) => [...about(entry.step), entered(entry)]);
  const ahead = STEPS.filter((step) => !history.some((entry) => entry.step === step));
  return [...taken, ...ahead.flatMap(about)].sort(byTime);
}
