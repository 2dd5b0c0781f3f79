/** A candidate, officers and facts for tests: whoever reads a test sees only what it changes. */
import { addDays } from '../kernel/calendar';
import type { Actor, Role } from '../kernel/positions';
import type { DevelopmentDecision } from './decision';
import type { Circumstances, Recording } from './recording';
import { APARTMENT_2012, BUILT_IN, chartOf, courseOf, inForceSet } from './rule-sets';
import { consult, countersign, draft, record } from './rules';
import {
  type Candidacy,
  type DossierFact,
  type GroundedEvidence,
  type Passed,
  type Step,
  type Vote,
} from './state';

/** A Wednesday, ten in the morning in Shanghai. */
export const NOW = '2026-10-14T02:00:00.000Z';
/** The end of the fifth working day after it. */
export const DUE = '2026-10-21T15:59:59.999Z';
/** The end of the tenth. */
export const REPLY_UNTIL = '2026-10-28T15:59:59.999Z';
/** Six months on. */
export const HOLDS_UNTIL = '2027-04-14T02:00:00.000Z';

export const calendar = {
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};

const EVER = { from: '2026-01-01T00:00:00.000Z', until: null };

export const actor = (personId: string, role: Role, changes: Partial<Actor> = {}): Actor => ({
  personId,
  name: `name of ${personId}`,
  gender: 'female',
  roomId: null,
  buildingId: null,
  collegeId: null,
  classId: null,
  positions: [
    {
      role,
      scope: role === 'college_secretary' ? { kind: 'college', id: 'law' } : { kind: 'university' },
      ...EVER,
    },
  ],
  ...changes,
});

export const secretary = actor('secretary', 'college_secretary');
export const officerA = actor('officer-a', 'guidance');
export const officerB = actor('officer-b', 'guidance');

export const factWith = (changes: Partial<DossierFact> = {}): DossierFact => ({
  factId: 'loud',
  category: 'disturbance',
  text: '凌晨一点大声播放音乐',
  happenedOn: '2026-09-20',
  authorName: '王老师',
  state: 'final',
  remark: '当天过生日，已道歉',
  ...changes,
});

export const FACTS: DossierFact[] = [
  factWith(),
  factWith({ factId: 'wire', category: 'safety_breach' }),
  factWith({ factId: 'open', category: 'safety_breach', state: 'noticed', remark: null }),
  factWith({ factId: 'kind', category: 'helped_others' }),
];

export const LOUD: GroundedEvidence[] = [{ ground: 'repeated_disturbance', factIds: ['loud'] }];

/** A step taken on a day, with nothing but that. */
export const taken = (key: string, on: string): Passed => ({
  ...{ key, on, rules: 'apartment-2012', recordedAt: `${on}T02:00:00.000Z`, by: 'secretary' },
  ...{ papers: [], talkers: [], vote: null, training: null, noticeFrom: null, because: '' },
});

/** Far apart and long ago, so that no time rule stands in the way. */
const LONG_AGO = '2025-01-06T02:00:00.000Z';
const APART = 7;

const dayAt = (index: number): string => addDays(LONG_AGO, index * APART).slice(0, 10);

/** The chart up to the step before `key`, a week between two steps. */
export function takenBefore(key: string): Passed[] {
  const keys = chartOf(APARTMENT_2012).map((rule) => rule.key);
  return keys.slice(0, keys.indexOf(key)).map((each, index) => taken(each, dayAt(index)));
}

/** Where each stage stands when its opinion can be asked, or where it has none, at its start. */
const READY: Record<Step, string> = {
  applicant: 'activist_chosen',
  activist: 'prospect_agreed',
  prospect: 'pre_reviewed',
  probationary: 'confirmation_voted',
  full: 'archived',
};

export const candidacyWith = (changes: Partial<Candidacy> = {}): Candidacy => {
  const step = changes.step ?? 'activist';
  return {
    id: 'candidacy-1',
    version: 1,
    personId: 'lin',
    name: '林同学',
    roomId: 'b03-0412',
    buildingId: 'b03',
    collegeId: 'law',
    branch: '法学第一党支部',
    step,
    since: '2025-10-01T02:00:00.000Z',
    gateState: 'to_ask',
    history: [{ step: 'activist', at: '2025-10-01T02:00:00.000Z', by: 'secretary' }],
    consultations: [],
    course: courseOf(APARTMENT_2012, step),
    openedAt: '2025-01-01T02:00:00.000Z',
    passed: takenBefore(READY[step]),
    mentors: [],
    evaluations: [],
    assessments: [],
    extension: null,
    turns: [],
    transfers: [],
    nextDueAt: null,
    ended: false,
    ...changes,
  };
};

export const given = (now = NOW, by: Pick<Actor, 'personId'> = secretary): Circumstances => ({
  secretary: by,
  now,
  calendar,
  inForce: inForceSet(BUILT_IN, now),
});

export const CARRIED: Vote = {
  ...{ entitled: 20, present: 15, written: 1, inFavour: 14, against: 1, abstained: 1 },
};

const CONTACTS = [{ personId: 'zhao', name: '赵老师' }];
const INTRODUCERS = [...CONTACTS, { personId: 'qian', name: '钱老师' }];

/** A recording that satisfies a step's rule on a day, whatever it asks. */
export function recordingOf(key: string, on: string, changes: Partial<Recording> = {}): Recording {
  const rule = chartOf(APARTMENT_2012).find((each) => each.key === key);
  const asks = rule?.asks ?? [];
  const people = asks.includes('introducers') ? INTRODUCERS : CONTACTS;
  const named = asks.some((ask) => ask === 'talker' || ask === 'contacts' || ask === 'introducers');
  return {
    milestone: key,
    on,
    papers: (rule?.papers ?? []).map((name) => ({ name, dated: on, reference: '〔2026〕1 号' })),
    people: named ? people : [],
    vote: asks.includes('vote') ? CARRIED : null,
    training: asks.includes('training') ? { days: 3, hours: 24 } : null,
    noticeFrom: null,
    because: '',
    ...changes,
  };
}

/** The next step, recorded today. */
export const recorded = (from: Candidacy, key: string, now = NOW): Candidacy =>
  after(from, record(from, recordingOf(key, now.slice(0, 10)), given(now)));

/** The document as it is after a decision. */
export const after = (before: Candidacy, { next }: DevelopmentDecision): Candidacy => ({
  ...next,
  version: before.version + 1,
});

export const question = (id = 'question-1') => ({
  id,
  held: {
    facts: FACTS,
    duties: { roundsDone: 3, roundsDue: 4, inspections: 9 },
    ...{ contacts: 2, assessments: [], months: [], records: [] },
    unkept: ['volunteering' as const],
  },
  hash: (content: unknown) => JSON.stringify(content),
});

export const asked = (from = candidacyWith(), at = NOW): Candidacy =>
  after(from, consult(from, question(), secretary, at, calendar));

export const drafted = (
  kind: 'support' | 'support_with_advice' | 'hold' = 'hold',
  from = asked(),
): Candidacy => {
  const grounds = kind === 'hold' ? LOUD : [];
  return after(from, draft(from, { kind, reason: '理由', grounds }, officerA, FACTS, NOW));
};

export const signed = (kind: 'support' | 'hold' = 'hold', from = drafted(kind)): Candidacy =>
  after(from, countersign(from, officerB, FACTS, NOW, calendar));

export const newest = ({ consultations }: Pick<Candidacy, 'consultations'>) => {
  const last = consultations.at(-1);
  if (!last) throw new Error('no consultation');
  return last;
};
