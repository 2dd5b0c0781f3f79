import fc from 'fast-check';
import type { WorkingCalendar } from '../kernel/calendar';
import { accept, dueFor, fix, movesOf, open, verify } from './rules';
import type { Hazard } from './state';

const weekdays: WorkingCalendar = {
  isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};
const FRIDAY = '2026-10-16T02:00:00.000Z';
const PHOTO = { fileId: 'cloud://e.b/photos/a.jpg', takenFor: 'fixed', bytes: 100 };

const step = (by: string) => ({ by, role: 'logistics' as const, note: '', at: FRIDAY });

const reported = (over: Partial<Parameters<typeof open>[0]> = {}): Hazard => ({
  ...open(
    {
      id: 'h1',
      roomId: 'b03-0412',
      buildingId: 'b03',
      collegeId: 'law',
      kind: 'wiring',
      severity: null,
      text: '插座松动',
      photos: [],
      source: { kind: 'door', via: 'scanned' },
      reporter: 'student',
      role: 'resident',
      receiptHash: 'r',
      ...over,
    },
    FRIDAY,
    weekdays,
  ).next,
  version: 1,
});

const then = (hazard: Hazard, { next }: { next: Omit<Hazard, 'version'> }): Hazard => ({
  ...next,
  version: hazard.version + 1,
});

describe('due times', () => {
  it('count hours when urgent and working days otherwise, over the weekend', () => {
    expect(dueFor('urgent', FRIDAY, weekdays)).toBe('2026-10-16T06:00:00.000Z');
    expect(dueFor('serious', FRIDAY, weekdays)).toBe('2026-10-19T15:59:59.999Z');
    expect(dueFor('minor', FRIDAY, weekdays)).toBe('2026-10-21T15:59:59.999Z');
  });

  it('take the kind for its usual severity until an inspector judged', () => {
    expect(reported({ kind: 'fire' }).severity).toBe('urgent');
    expect(reported({ kind: 'fire', severity: 'minor' }).severity).toBe('minor');
  });
});

describe('a hazard', () => {
  it('given it is fixed, when someone else confirms, then it is closed', () => {
    const fixed = then(reported(), fix(reported(), step('fixer'), [PHOTO]));
    const { next, events } = verify(fixed, step('leader'), true, weekdays);
    expect(next.state).toBe('closed');
    expect(events).toMatchObject([{ type: 'HazardClosed', hazardId: 'h1' }]);
  });

  it('given it is fixed, when it was not, then it goes back with its full time', () => {
    const fixed = then(reported(), fix(reported(), step('fixer'), [PHOTO]));
    const late = { ...step('leader'), at: '2026-10-20T02:00:00.000Z' };
    const { next } = verify(fixed, late, false, weekdays);
    expect(next).toMatchObject({
      state: 'accepted',
      fixedBy: null,
      dueAt: '2026-10-21T15:59:59.999Z',
    });
  });

  it('is never verified by whoever fixed it', () => {
    const fixed = then(reported(), fix(reported(), step('fixer'), [PHOTO]));
    expect(() => verify(fixed, step('fixer'), true, weekdays)).toThrow(
      'hazards.fixer_cannot_verify',
    );
    expect(movesOf(fixed, { personId: 'fixer', fixes: true, verifies: true })).toEqual([]);
  });

  it('is not fixed without a picture', () => {
    expect(() => fix(reported(), step('fixer'), [])).toThrow('hazards.photo_required');
  });

  it('offers exactly the moves that its rules allow, whatever happens', () => {
    const people = ['fixer', 'leader'] as const;
    const moves = {
      accept: (hazard: Hazard, by: string) => accept(hazard, step(by)),
      fix: (hazard: Hazard, by: string) => fix(hazard, step(by), [PHOTO]),
      verify: (hazard: Hazard, by: string) => verify(hazard, step(by), true, weekdays),
      reopen: (hazard: Hazard, by: string) => verify(hazard, step(by), false, weekdays),
    };
    const tries = fc.array(
      fc.tuple(fc.constantFrom(...people), fc.constantFrom('accept', 'fix', 'verify', 'reopen')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(tries, (sequence) => {
        let hazard = reported();
        for (const [who, move] of sequence) {
          const offered = movesOf(hazard, { personId: who, fixes: true, verifies: true });
          const attempt = () => moves[move](hazard, who);
          if (!offered.includes(move)) expect(attempt).toThrow();
          else hazard = then(hazard, attempt());
        }
      }),
    );
  });
});
