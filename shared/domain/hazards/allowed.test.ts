import fc from 'fast-check';
import type { WorkingCalendar } from '../kernel/calendar';
import { type HazardMove, movesOf } from './allowed';
import { climb } from './climbing';
import { merge, regrade } from './correcting';
import { type Way, WAYS, answerExtension, askExtension, cannotDo, decide } from './impasse';
import type { By, HazardDecision } from './move';
import { accept, fix, open, verify } from './rules';
import { HAZARD_STATES, type Hazard, SEVERITIES } from './state';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 300);
const weekdays: WorkingCalendar = {
  isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};
const FRIDAY = '2026-10-16T02:00:00.000Z';
const PHOTO = { fileId: 'cloud://e.b/photos/a.jpg', takenFor: 'fixed', bytes: 100 };
const PEOPLE = ['fixer', 'second', 'leader', 'officer'] as const;
type Who = (typeof PEOPLE)[number];

const reported = (id: string): Hazard => ({
  ...open(
    {
      ...{ id, roomId: 'b03-0412', buildingId: 'b03', collegeId: 'law', kind: 'wiring' },
      ...{ severity: null, text: '插座松动', photos: [], reporter: 'student', role: 'resident' },
      ...{ source: { kind: 'door', via: 'scanned' }, receiptHash: 'r' },
    },
    FRIDAY,
    weekdays,
  ).next,
  version: 1,
});
const MAIN = reported('earlier');

/** Everybody holds every post, so that only the rules about persons and states can refuse. */
const hand = (personId: Who) => ({
  ...{ personId, fixes: true, verifies: true, grants: true },
  ...{ decides: true, regrades: true, merges: true },
});

type Tried = (hazard: Hazard, step: By, way: Way) => HazardDecision;
const MOVES: Record<HazardMove, Tried> = {
  accept: (hazard, step) => accept(hazard, step),
  fix: (hazard, step) => fix(hazard, step, [PHOTO], weekdays),
  verify: (hazard, step) => verify(hazard, step, true, weekdays),
  reopen: (hazard, step) => verify(hazard, step, false, weekdays),
  ask_extension: (hazard, step) => {
    const day = new Date(Date.parse(hazard.dueAt) + 86_400_000).toISOString().slice(0, 10);
    return askExtension(hazard, step, day, everyDay);
  },
  answer_extension: (hazard, step) => answerExtension(hazard, step, true, weekdays),
  cannot: (hazard, step) => cannotDo(hazard, step, 'needs_money', weekdays),
  decide: (hazard, step, way) =>
    decide(hazard, { ...step, role: 'department' }, { way, until: '2026-10-20' }, weekdays),
  regrade: (hazard, step) =>
    regrade(hazard, step, hazard.severity === 'minor' ? 'serious' : 'minor', weekdays),
  merge: (hazard, step) => merge(hazard, step, MAIN),
};
const everyDay: WorkingCalendar = { isWorkingDay: () => true };

/** One that visits every state, so that none can be left out of the walk unnoticed. */
const SEED = 1;

const tries = fc.array(
  fc.record({
    who: fc.constantFrom(...PEOPLE),
    move: fc.constantFrom(...(Object.keys(MOVES) as HazardMove[])),
    way: fc.constantFrom(...WAYS),
    clock: fc.boolean(),
  }),
  { maxLength: 25 },
);
type Try = typeof tries extends fc.Arbitrary<(infer One)[]> ? One : never;

const after = (hazard: Hazard, { next }: HazardDecision): Hazard => ({
  ...next,
  version: hazard.version + 1,
});

/** Whoever is in charge acts in their own role. */
const stepOf = (hazard: Hazard, by: Who): By => ({
  by,
  role: hazard.charge === 'apartment_office' ? 'office' : 'logistics',
  note: '因为…',
  at: FRIDAY,
});

function attempt(hazard: Hazard, { who, move, way, clock }: Try): Hazard {
  if (clock) {
    const climbed = climb(hazard, '2027-01-01T00:00:00.000Z');
    return climbed ? after(hazard, climbed) : hazard;
  }
  const tried = () => MOVES[move](hazard, stepOf(hazard, who), way);
  const offered = movesOf(hazard, hand(who), FRIDAY, weekdays).includes(move);
  if (offered) return after(hazard, tried());
  expect(tried).toThrow(/^hazards\./);
  return hazard;
}

it('offers exactly the moves that the rules allow, whatever happened before', () => {
  fc.assert(
    fc.property(tries, (sequence) => {
      sequence.reduce(attempt, reported('h1'));
    }),
    { numRuns: RUNS },
  );
});

it('ends only after somebody without a hand in the repair has looked, or within another’s story', () => {
  const reached = new Set<string>();
  const step = (hazard: Hazard, one: Try): Hazard => {
    const next = attempt(hazard, one);
    reached.add(next.state);
    return next;
  };
  fc.assert(
    fc.property(tries, (sequence) => {
      const hazard = sequence.reduce(step, reported('h1'));
      if (hazard.state === 'merged') expect(hazard.mergedInto).toBe('earlier');
      if (hazard.state !== 'closed') return;
      const seen = hazard.steps.findLast(({ act }) => act === 'verified');
      const repair = hazard.steps.findLast(({ act }) => act === 'fixed');
      expect(seen?.by).toBeDefined();
      expect(seen?.by).not.toBe(repair?.by);
      expect(seen?.by).not.toBe(hazard.owner);
      expect(hazard.photos.length).toBeGreaterThan(0);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(HAZARD_STATES.filter((state) => !reached.has(state))).toEqual([]);
});

it('has a due time, a grade and a story in step with its state, wherever it stands', () => {
  fc.assert(
    fc.property(tries, (sequence) => {
      const hazard = sequence.reduce(attempt, reported('h1'));
      expect(SEVERITIES).toContain(hazard.severity);
      expect(hazard.steps[0]?.act).toBe('reported');
      expect(hazard.fixedBy === null).toBe(hazard.fixedAt === null);
      if (['fixed', 'closed', 'merged'].includes(hazard.state)) expect(hazard.climbsAt).toBeNull();
      if (hazard.state === 'stuck') expect(hazard.answerBy).not.toBeNull();
      if (hazard.extension) expect(['open', 'accepted']).toContain(hazard.state);
    }),
    { numRuns: RUNS },
  );
});
