import type { WorkingCalendar } from '../kernel/calendar';
import { climb } from './climbing';
import { canJoin, join, merge, regrade } from './correcting';
import { dueFor, gradeOf } from './grading';
import { answerExtension, askExtension, cannotDo, decide } from './impasse';
import type { HazardDecision } from './move';
import { accept, fix, open, verify } from './rules';
import type { Hazard } from './state';

const weekdays: WorkingCalendar = {
  isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};
const FRIDAY = '2026-10-16T02:00:00.000Z';
const MONDAY_END = '2026-10-19T15:59:59.999Z';
const PHOTO = { fileId: 'cloud://e.b/photos/a.jpg', takenFor: 'fixed', bytes: 100 };

const step = (by: string, at = FRIDAY) => ({ by, role: 'logistics' as const, note: '因为…', at });
const decider = { ...step('teacher'), role: 'staff' as const };
const department = { ...step('officer'), role: 'department' as const };

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
const fixed = (hazard = reported()) => then(hazard, fix(hazard, step('fixer'), [PHOTO], weekdays));
const stuck = (hazard = reported()) =>
  then(hazard, cannotDo(hazard, step('fixer'), 'needs_contractor', weekdays));

describe('the grade', () => {
  it('follows from kind and facts, the gravest rule first', () => {
    expect(gradeOf('wiring', [])).toMatchObject({ id: 'electricity', severity: 'serious' });
    expect(gradeOf('wiring', ['sparks_or_smoke'])).toMatchObject({ severity: 'urgent' });
    expect(gradeOf('structure', ['many_rooms'])).toMatchObject({ severity: 'serious' });
    expect(gradeOf('hygiene', [])).toMatchObject({ id: 'otherwise', severity: 'minor' });
    expect(gradeOf('hygiene', ['many_rooms', 'someone_hurt']).id).toBe('someone_hurt');
    expect(gradeOf('escape', []).source).toContain('消防法');
  });

  it('is an inspector’s where one has judged', () => {
    expect(reported({ kind: 'fire' })).toMatchObject({
      severity: 'urgent',
      gradedBy: { kind: 'rule', rule: 'open_fire' },
    });
    expect(reported({ kind: 'fire', severity: 'minor' })).toMatchObject({
      severity: 'minor',
      gradedBy: { kind: 'inspector' },
    });
  });

  it('counts hours when urgent and working days otherwise, over the weekend', () => {
    expect(dueFor('urgent', FRIDAY, weekdays)).toBe('2026-10-16T06:00:00.000Z');
    expect(dueFor('serious', FRIDAY, weekdays)).toBe(MONDAY_END);
    expect(dueFor('minor', FRIDAY, weekdays)).toBe('2026-10-21T15:59:59.999Z');
  });

  it('is changed with a reason by somebody who does not repair it', () => {
    const accepted = then(reported(), accept(reported(), step('fixer')));
    expect(() => regrade(accepted, step('fixer'), 'minor', weekdays)).toThrow(
      'hazards.fixer_cannot_regrade',
    );
    expect(() => regrade(accepted, decider, 'serious', weekdays)).toThrow('hazards.same_grade');
    const silent = { ...decider, note: ' ' };
    expect(() => regrade(accepted, silent, 'urgent', weekdays)).toThrow('hazards.reason_required');
    expect(regrade(accepted, decider, 'urgent', weekdays).next).toMatchObject({
      severity: 'urgent',
      gradedBy: { kind: 'regraded' },
      dueAt: '2026-10-16T06:00:00.000Z',
    });
    expect(regrade(accepted, decider, 'minor', weekdays).next.dueAt).toBe(
      '2026-10-21T15:59:59.999Z',
    );
  });
});

describe('a hazard', () => {
  it('given it is fixed, when someone else confirms, then it is closed', () => {
    const { next, events } = verify(fixed(), step('leader'), true, weekdays);
    expect(next).toMatchObject({ state: 'closed', closedAt: FRIDAY, climbsAt: null });
    expect(events).toMatchObject([{ type: 'HazardClosed', hazardId: 'h1' }]);
  });

  it('given it is fixed, when it was not, then it goes back with its full time and a reason', () => {
    const late = step('leader', '2026-10-20T02:00:00.000Z');
    expect(() => verify(fixed(), { ...late, note: '' }, false, weekdays)).toThrow(
      'hazards.reason_required',
    );
    expect(verify(fixed(), late, false, weekdays).next).toMatchObject({
      state: 'accepted',
      fixedBy: null,
      dueAt: '2026-10-21T15:59:59.999Z',
    });
  });

  it('is never verified by whoever had a hand in the repair', () => {
    const owned = then(reported(), accept(reported(), step('owner')));
    const hazard = fixed(owned);
    for (const who of ['owner', 'fixer'])
      expect(() => verify(hazard, step(who), true, weekdays)).toThrow(
        'hazards.fixer_cannot_verify',
      );
  });

  it('is not fixed without a picture, nor by those who are not in charge', () => {
    expect(() => fix(reported(), step('fixer'), [], weekdays)).toThrow('hazards.photo_required');
    const elsewhere = { ...reported(), charge: 'apartment_office' as const };
    expect(() => accept(elsewhere, step('fixer'))).toThrow('hazards.not_in_charge');
    expect(accept(elsewhere, { ...step('clerk'), role: 'office' }).next.owner).toBe('clerk');
  });
});

describe('more time', () => {
  const asked = (hazard = reported()) =>
    then(hazard, askExtension(hazard, step('fixer'), '2026-10-22', weekdays));

  it('is granted by somebody else, and the ladder starts anew', () => {
    expect(() => answerExtension(asked(), step('fixer'), true, weekdays)).toThrow(
      'hazards.own_request',
    );
    const { next, events } = answerExtension(asked(), decider, true, weekdays);
    expect(next).toMatchObject({
      dueAt: '2026-10-22T15:59:59.999Z',
      extension: null,
      climbsAt: '2026-10-22T15:59:59.999Z',
    });
    expect(events).toMatchObject([{ type: 'HazardExtended', askedBy: 'fixer' }]);
  });

  it('is refused with a reason, and the old time stands', () => {
    const silent = { ...decider, note: '' };
    expect(() => answerExtension(asked(), silent, false, weekdays)).toThrow(
      'hazards.reason_required',
    );
    const { next } = answerExtension(asked(), decider, false, weekdays);
    expect(next).toMatchObject({ dueAt: MONDAY_END, extension: null });
  });

  it('is asked for once at a time, twice in all, and not without end', () => {
    const ask = (hazard: Hazard, day: string) => askExtension(hazard, step('fixer'), day, weekdays);
    expect(() => ask(asked(), '2026-10-23')).toThrow('hazards.extension_asked');
    expect(() => ask(reported(), '2026-10-30')).toThrow('hazards.extension_too_long');
    expect(() => ask(reported(), '2026-10-19')).toThrow('hazards.extension_too_long');
    const once = then(asked(), answerExtension(asked(), decider, false, weekdays));
    const twice = asked(once);
    const answered = then(twice, answerExtension(twice, decider, false, weekdays));
    expect(() => ask(answered, '2026-10-22')).toThrow('hazards.no_more_extensions');
    expect(() => answerExtension(answered, decider, true, weekdays)).toThrow(
      'hazards.no_extension_asked',
    );
  });
});

describe('what cannot be done', () => {
  it('says why, and is decided by somebody else while its time runs on', () => {
    expect(stuck()).toMatchObject({ state: 'stuck', dueAt: MONDAY_END, answerBy: MONDAY_END });
    expect(() =>
      decide(stuck(), step('fixer'), { way: 'logistics', until: null }, weekdays),
    ).toThrow('hazards.own_request');
  });

  it('goes to whom it is given, with the full time', () => {
    const given = decide(stuck(), decider, { way: 'apartment_office', until: null }, weekdays);
    expect(given.next).toMatchObject({ state: 'open', charge: 'apartment_office', owner: null });
    const back = decide(stuck(), decider, { way: 'logistics', until: null }, weekdays);
    expect(back.next.steps.at(-1)).toMatchObject({ act: 'sent_back' });
  });

  it('is ordered outside until a day that the grade allows', () => {
    const order = (until: string | null) =>
      decide(stuck(), decider, { way: 'contract', until }, weekdays);
    expect(order('2026-10-30').next).toMatchObject({
      state: 'accepted',
      charge: 'contractor',
      dueAt: '2026-10-30T15:59:59.999Z',
    });
    for (const until of [null, '2026-10-15', '2026-12-01'])
      expect(() => order(until)).toThrow('hazards.day_out_of_range');
  });

  it('is borne for a time only by the department, and never when urgent', () => {
    const bear = (hazard: Hazard, by: typeof decider | typeof department) =>
      decide(hazard, by, { way: 'tolerate', until: '2026-10-28' }, weekdays);
    expect(() => bear(stuck(), decider)).toThrow('hazards.department_decides');
    const borne = then(stuck(), bear(stuck(), department));
    expect(borne).toMatchObject({ state: 'tolerated', climbsAt: '2026-10-28T15:59:59.999Z' });
    expect(fixed(borne).state).toBe('fixed');
    expect(() => bear(stuck(reported({ kind: 'fire' })), department)).toThrow(
      'hazards.cannot_be_tolerated',
    );
  });
});

describe('two reports of one thing', () => {
  const main = reported();
  const twin = reported({ id: 'h2', reporter: 'visitor:x', kind: 'fire' });

  it('are one story, with both reporters and the graver grade', () => {
    expect(merge(twin, step('leader'), main).next).toMatchObject({
      state: 'merged',
      mergedInto: 'h1',
      climbsAt: null,
    });
    expect(join(main, twin, step('leader'), weekdays).next).toMatchObject({
      severity: 'urgent',
      dueAt: twin.dueAt,
      duplicates: ['h2'],
      alsoReportedBy: ['visitor:x'],
    });
  });

  it('lie on one floor; what others were merged into, or what is over, is no twin', () => {
    expect(canJoin(reported({ id: 'h3', roomId: 'b03-0401' }), main)).toBe(true);
    const away = reported({ id: 'h4', roomId: 'b03-0512' });
    const closed = { ...main, state: 'closed' as const };
    const pairs: [Hazard, Hazard][] = [
      [away, main],
      [main, main],
      [twin, closed],
      [{ ...twin, duplicates: ['h5'] }, main],
    ];
    for (const [one, other] of pairs)
      expect(() => merge(one, step('leader'), other)).toThrow('hazards.cannot_merge');
    expect(() => merge(fixed(), step('leader'), twin)).toThrow('hazards.wrong_state');
  });
});

describe('the ladder', () => {
  it('is climbed rung by rung while nothing happens, and tells the last one taken', () => {
    const hazard = reported();
    expect(climb(hazard, FRIDAY)).toBeNull();
    const due = then(hazard, climb(hazard, MONDAY_END) as HazardDecision);
    expect(due).toMatchObject({ climbed: 1, climbsAt: '2026-10-20T15:59:59.999Z' });
    const later = climb(due, '2026-10-22T00:00:00.000Z');
    expect(later?.next).toMatchObject({ climbed: 3, climbsAt: null });
    expect(later?.next.steps.at(-1)).toMatchObject({
      act: 'climbed',
      to: 'college_secretary',
      by: 'clock',
    });
  });

  it('stops once it is fixed, and has no secretary where there is no college', () => {
    expect(climb(fixed(), '2026-12-01T00:00:00.000Z')).toBeNull();
    const homeless = reported({ collegeId: null });
    expect(homeless.climbs.map(({ to }) => to)).toEqual(['instructor', 'guidance']);
  });
});
