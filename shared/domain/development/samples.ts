/** A candidate, officers and facts for tests: whoever reads a test sees only what it changes. */
import type { Actor, Role } from '../kernel/positions';
import type { DevelopmentDecision } from './decision';
import { consult, countersign, draft } from './rules';
import type { Candidacy, DossierFact, GroundedEvidence } from './state';

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

export const candidacyWith = (changes: Partial<Candidacy> = {}): Candidacy => ({
  id: 'candidacy-1',
  version: 1,
  personId: 'lin',
  name: '林同学',
  roomId: 'b03-0412',
  buildingId: 'b03',
  collegeId: 'law',
  branch: '法学第一党支部',
  step: 'activist',
  since: '2025-10-01T02:00:00.000Z',
  gateState: 'to_ask',
  history: [{ step: 'activist', at: '2025-10-01T02:00:00.000Z', by: 'secretary' }],
  consultations: [],
  ...changes,
});

/** The document as it is after a decision. */
export const after = (before: Candidacy, { next }: DevelopmentDecision): Candidacy => ({
  ...next,
  version: before.version + 1,
});

export const question = (id = 'question-1') => ({
  id,
  held: { facts: FACTS, duties: { roundsDone: 3, roundsDue: 4, inspections: 9 } },
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
