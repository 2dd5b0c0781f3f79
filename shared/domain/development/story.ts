/** A candidacy told in order, by role and never by name: where it came from and what was said. */
import type { Day, Instant } from '../kernel/calendar';
import { CHART } from './chart';
import { BEGINS } from './course';
import { type Candidacy, type Consultation, type Ending, STEPS, type Step } from './state';

export type StoryAct =
  | 'entered'
  | 'asked'
  | 'drafted'
  | 'returned'
  | 'supported'
  | 'advised'
  | 'held'
  | 'replied'
  | 'expired'
  | 'passed'
  | 'evaluated'
  | 'assessed'
  | 'remarked'
  | 'extended'
  | 'turned'
  | 'transferred';

export type StoryRole =
  | 'college'
  | 'guidance'
  | 'candidate'
  | 'term'
  | 'mentor'
  | 'instructor'
  | 'register';

export interface StoryEntry {
  at: Instant;
  act: StoryAct;
  role: StoryRole;
  /** The step that was entered, or that the opinion is about. */
  step: Step;
  /** Of a step of the chart: its name, and the day on which it was taken. */
  milestone?: { name: string; on: Day };
  ending?: Ending;
  months?: number;
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

const NAMES = new Map(CHART.map(({ key, name }) => [key, name]));
/** Steps that are told as the entering of a stage. */
const TOLD_AS_ENTERED = new Set<string>([...Object.values(BEGINS), 'admission_approved']);

type Followed = Pick<
  Candidacy,
  'step' | 'passed' | 'course' | 'evaluations' | 'assessments' | 'extension' | 'turns' | 'transfers'
>;

const nameOf = (key: string, { course }: Followed): string =>
  NAMES.get(key) ?? course.milestones.find((rule) => rule.key === key)?.name ?? '';

/** Steps of the chart that entered no stage. */
const steps = (way: Followed): StoryEntry[] =>
  way.passed
    .filter(({ key }) => !TOLD_AS_ENTERED.has(key) || key === 'admission_voted')
    .map(({ key, on, recordedAt }) => ({
      ...{ at: recordedAt, act: 'passed' as const, role: 'college' as const, step: way.step },
      milestone: { name: nameOf(key, way), on },
    }));

/** What contacts and instructors said, and the person's own words to it. */
function said({ evaluations, assessments, step }: Followed): StoryEntry[] {
  return [
    ...evaluations.map(({ at }) => ({ at, act: 'evaluated' as const, role: 'mentor' as const })),
    ...assessments.map(({ finalisedAt: at }) => ({
      ...{ at, act: 'assessed' as const, role: 'instructor' as const },
    })),
    ...assessments.flatMap(({ remark }) =>
      remark ? [{ at: remark.at, act: 'remarked' as const, role: 'candidate' as const }] : [],
    ),
  ].map((entry) => ({ ...entry, step }));
}

/** Where the way changed its length, its place or its direction. */
function turned({ turns, transfers, extension, step }: Followed): StoryEntry[] {
  return [
    ...turns.map(({ at, ending, from }) => {
      const role = ending === 'left_university' ? ('register' as const) : ('college' as const);
      return { at, act: 'turned' as const, role, step: from, ending };
    }),
    ...transfers.map(({ at }) => ({
      ...{ at, act: 'transferred' as const, role: 'register' as const, step },
    })),
    ...(extension
      ? [
          {
            at: extension.at,
            act: 'extended' as const,
            role: 'college' as const,
            step,
            months: extension.months,
          },
        ]
      : []),
  ];
}

/**
 * Everything that happened, oldest first: steps, what was said, and every consultation, an
 * opinion before the step that it opened; a hold's end is told once it has come.
 */
export function storyOf(
  way: Pick<Candidacy, 'history' | 'consultations'> & Followed,
  now: Instant,
): StoryEntry[] {
  const { history, consultations } = way;
  const about = (step: Step) =>
    consultations.filter(({ gate }) => gate === step).flatMap((each) => told(each, now));
  const taken = history.flatMap((entry) => [...about(entry.step), entered(entry)]);
  const ahead = STEPS.filter((step) => !history.some((entry) => entry.step === step));
  const opinions = [...taken, ...ahead.flatMap(about)];
  return [...opinions, ...steps(way), ...said(way), ...turned(way)].sort(byTime);
}
