import { almanacOf } from '../kernel/terms';
import {
  type HeldArea,
  type RoundPlan,
  cancel,
  duePart,
  pairOn,
  plannedRoundId,
  roundOf,
  start,
  stop,
} from './round-plans';
import { ensureMayInspect } from './rules';
import { AT, groundWith, knownWith, roundWith } from './samples';

/** 1 to 7 October are free. */
const almanac = almanacOf({
  isPublicHoliday: (day) => day >= '2026-10-01' && day <= '2026-10-07',
  isWorkingDay: (day) => ![0, 6].includes(new Date(day).getUTCDay()),
});

const WISH = {
  ...{ id: 'plan-1', buildingId: 'b03', title: '每周巡查', plannedBy: 'leader' },
  ...{ opens: '19:00', closes: '21:30', announced: true },
  recurrence: {
    ...{ rule: 'FREQ=WEEKLY;BYDAY=TH', anchor: '2026-09-01' },
    ...{ avoids: ['holidays', 'exams', 'vacations'] as const, otherwise: 'skip' as const },
  },
};
const plan = (changes: Partial<RoundPlan> = {}): RoundPlan => ({
  ...start(WISH, AT, almanac).next,
  version: 1,
  ...changes,
});
const refusal = (code: string) => expect.objectContaining({ code });
const AREA: HeldArea = {
  ...{ id: 'area-1', number: 1, rooms: ['b03-0412', 'b03-0413'] },
  holders: [
    { personId: 'lin', from: '2026-09-01', until: null },
    { personId: 'gone', from: '2026-09-01', until: '2026-10-01' },
    { personId: 'zhao', from: '2026-10-01', until: null },
  ],
};

describe('a plan', () => {
  it('makes its rounds a week ahead, from where it stopped, and none of days gone by', () => {
    expect(duePart(plan(), '2026-10-14', almanac)).toEqual({
      ...{ days: ['2026-10-15'], through: '2026-10-21' },
    });
    expect(duePart(plan({ madeThrough: '2026-10-21' }), '2026-10-14', almanac).days).toEqual([]);
    const late = plan({ madeThrough: '2026-08-01' });
    expect(duePart(late, '2026-10-14', almanac).days).toEqual(['2026-10-15']);
  });

  it('keeps clear of holidays', () => {
    expect(duePart(plan({ madeThrough: '2026-09-25' }), '2026-09-25', almanac).days).toEqual([]);
  });

  it('sends the two who hold the area on that day, into its rooms, by the end of the window', () => {
    expect(pairOn(AREA, '2026-09-24')).toEqual(['lin', 'gone']);
    const made = { day: '2026-10-15', at: AT, known: knownWith(), templateVersion: 'b03.1' };
    const { next } = roundOf(plan(), AREA, made);
    expect(next).toMatchObject({
      id: plannedRoundId('plan-1', '2026-10-15', 'area-1'),
      ...{ title: '每周巡查 1 区', inspectors: ['lin', 'zhao'], rooms: AREA.rooms },
      ...{ opensAt: '2026-10-15T11:00:00.000Z', dueAt: '2026-10-15T13:30:00.000Z' },
      ...{ announced: true, planId: 'plan-1', templateVersion: 'b03.1', state: 'due' },
    });
  });

  it('is refused when its window is upside down or it never comes', () => {
    expect(() => start({ ...WISH, closes: '18:00' }, AT, almanac)).toThrow(
      refusal('inspections.window_unsound'),
    );
    const never = { ...WISH.recurrence, rule: 'FREQ=WEEKLY;COUNT=1' };
    expect(() => start({ ...WISH, recurrence: never }, AT, almanac)).toThrow(
      refusal('inspections.plan_never'),
    );
  });

  it('stops once', () => {
    const stopped = plan({ ...stop(plan(), AT).next });
    expect(stopped).toMatchObject({ state: 'stopped', stoppedAt: AT });
    expect(() => stop(stopped, AT)).toThrow(refusal('inspections.plan_stopped'));
  });
});

describe('a round that is called off', () => {
  const off = () => ({
    ...cancel(roundWith(), { by: 'leader', reason: '停电' }, AT).next,
    version: 2,
  });

  it('keeps who and why, and is called off once', () => {
    expect(off()).toMatchObject({
      state: 'cancelled',
      cancelled: { by: 'leader', reason: '停电' },
    });
    expect(() => cancel(off(), { by: 'leader', reason: '' }, AT)).toThrow(
      refusal('inspections.round_over'),
    );
  });

  it('gives a form that is on its way one clear answer; one that arrived before keeps its own', () => {
    const ground = groundWith({ round: off() });
    expect(() => ensureMayInspect('b03-0412', ground)).toThrow(
      refusal('inspections.round_cancelled'),
    );
    expect(() => ensureMayInspect('b03-0412', { ...ground, already: true })).toThrow(
      refusal('inspections.already_submitted'),
    );
  });
});
