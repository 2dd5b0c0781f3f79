import fc from 'fast-check';
import { ensureHours } from './hours';
import { plan } from './planning';
import { keep, layDown, override, release, take } from './rota';
import { HOURS, NOW, candidates, loadsIn, planning, rota } from './samples';
import type { Rota } from './state';
import { answer, ask, confirm, lapse, withdraw } from './swaps';
import { record } from './visits';

const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const then = (decision: { next: Omit<Rota, 'version'> }): Rota => ({
  ...decision.next,
  version: 2,
});
const spread = (loads: Record<string, number>): number =>
  Math.max(...Object.values(loads)) - Math.min(...Object.values(loads));

describe('a month', () => {
  it('keeps clear of holidays and seats everybody fairly, nobody twice a week', () => {
    const { shifts } = rota();
    expect(shifts.map(({ day }) => day)).toEqual([
      '2026-10-08',
      '2026-10-13',
      '2026-10-15',
      '2026-10-20',
      '2026-10-22',
      '2026-10-27',
      '2026-10-29',
    ]);
    expect(shifts.every(({ holders }) => holders.length === 2)).toBe(true);
    expect(spread(loadsIn({ shifts }))).toBeLessThanOrEqual(1);
  });

  it('counts what others did this term', () => {
    const people = candidates(['ann', 'bo', 'cai', 'dan', 'eva', 'fei']).map((one) =>
      one.id === 'ann' ? { ...one, load: 10 } : one,
    );
    expect(loadsIn(rota({ people }))['ann'] ?? 0).toBe(0);
  });

  it('leaves out whoever is away that day, and shows the gap early', () => {
    const people = candidates(['ann', 'bo']).map((one) => ({
      ...one,
      away: (day: string) => one.id === 'bo' && day < '2026-10-16',
    }));
    const { events } = plan(null, planning({ people }));
    const gaps = events.filter((event) => event.type === 'ShiftFilled' && event.missing > 0);
    expect(gaps).toHaveLength(3);
  });

  it('made again is the same, and says that nothing changed', () => {
    const first = rota();
    const again = plan(first, planning());
    expect(again.next.shifts).toEqual(first.shifts);
    expect(again.events).toEqual([]);
  });

  it('made anew under other hours keeps what people settled', () => {
    const first = rota();
    const [, shift] = first.shifts;
    if (!shift) throw new Error('no shift');
    const put = then(override(first, { shiftId: shift.id, people: ['ann', 'fei'] }, NOW));
    const other = { ...HOURS, slots: HOURS.slots.slice(1) };
    const { next, events } = plan(put, planning({ hours: other }));
    const kept = next.shifts.find(({ id }) => id === shift.id);
    expect(kept?.holders.map(({ personId }) => personId)).toEqual(['ann', 'fei']);
    expect(events.filter(({ type }) => type === 'ShiftDropped').length).toBeGreaterThan(0);
  });

  it('lasts under ten thousand changes of people: no shift over its seats, nobody twice on one', () => {
    const ids = ['ann', 'bo', 'cai', 'dan', 'eva', 'fei'];
    fc.assert(
      fc.property(fc.array(fc.subarray(ids), { maxLength: 4 }), (teams) => {
        let standing: Rota | null = null;
        for (const team of teams)
          standing = then(plan(standing, planning({ people: candidates(team) })));
        for (const { holders, seats } of standing?.shifts ?? []) {
          expect(holders.length).toBeLessThanOrEqual(seats);
          expect(new Set(holders.map(({ personId }) => personId)).size).toBe(holders.length);
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) },
    );
  });
});

describe('a shift', () => {
  const first = rota();
  const [shift] = first.shifts;
  const [holder] = shift?.holders ?? [];
  if (!shift || !holder) throw new Error('nothing planned');
  const { personId } = holder;
  const other = ['ann', 'bo', 'cai', 'dan', 'eva', 'fei'].find(
    (id) => !shift.holders.some((one) => one.personId === id),
  ) as string;
  const laid = then(layDown(first, { shiftId: shift.id, personId, ground: 'class' }, NOW));

  it('is laid down, stands open, and is taken by somebody else', () => {
    expect(laid.shifts[0]?.holders).toHaveLength(1);
    const taken = take(laid, shift.id, other, NOW);
    expect(taken.events).toMatchObject([{ type: 'ShiftFilled', missing: 0 }]);
    expect(refusal(() => take(then(taken), shift.id, personId, NOW))).toBe('reception.no_seat');
  });

  it('is not given back to whoever laid it down by a new plan', () => {
    const { next } = plan(laid, planning());
    expect(next.shifts[0]?.holders.some((one) => one.personId === personId)).toBe(false);
  });

  it('of somebody who goes stands open', () => {
    const freed = release(first, personId, NOW);
    expect(freed?.next.people).not.toContain(personId);
    expect(release(first, 'zoe', NOW)).toBeNull();
  });

  it('is kept once, by one who was there, after it began', () => {
    const during = '2026-10-08T12:00:00.000Z';
    const kept = { shiftId: shift.id, by: personId, visitors: 2, note: '' };
    expect(refusal(() => keep(first, kept, NOW))).toBe('reception.not_begun');
    const done = then(keep(first, kept, during));
    expect(refusal(() => keep(done, kept, during))).toBe('reception.already_kept');
    expect(refusal(() => keep(first, { ...kept, by: other }, during))).toBe(
      'reception.not_your_shift',
    );
  });

  it('takes visits from its own people once it began, anonymous unless the visitor says', () => {
    const told = { id: 'v1', shiftId: shift.id, recorder: personId, category: 'study' as const };
    const words = { asked: '', done: '聊了聊', visitor: '', followUp: false };
    const during = '2026-10-08T12:00:00.000Z';
    expect(record(first, { ...told, ...words }, during).next).toMatchObject({ visitor: '' });
    expect(refusal(() => record(first, { ...told, ...words }, NOW))).toBe('reception.not_begun');
    const foreign = { ...told, ...words, recorder: other };
    expect(refusal(() => record(first, foreign, during))).toBe('reception.not_your_shift');
  });
});

describe('a swap', () => {
  const first = rota();
  const [a, b] = first.shifts;
  const from = a?.holders[0]?.personId ?? '';
  const to = b?.holders.find(({ personId }) => !a?.holders.some((one) => one.personId === personId))
    ?.personId as string;
  if (!a || !b) throw new Error('nothing planned');
  const asking = { id: 's1', shiftId: a.id, from, to, forShiftId: b.id };
  const asked = then(ask(first, asking, NOW));
  const accepted = then(answer(asked, { id: 's1', by: to, accepts: true }, NOW));

  it('is asked, accepted, confirmed, and only then the shifts change hands', () => {
    expect(loadsIn(accepted)).toEqual(loadsIn(first));
    const done = confirm(accepted, { id: 's1', by: 'lead' }, NOW);
    expect(done.next.shifts[0]?.holders).toContainEqual({ personId: to, how: 'swap' });
    expect(done.next.shifts[1]?.holders).toContainEqual({ personId: from, how: 'swap' });
    expect(done.events.map(({ type }) => type)).toEqual([
      'ShiftFilled',
      'ShiftFilled',
      'SwapConfirmed',
    ]);
    const anew = plan(then(done), planning());
    expect(anew.next.shifts[0]?.holders).toContainEqual({ personId: to, how: 'swap' });
  });

  it('is one at a time for a shift, also for the other’s', () => {
    const second = { ...asking, id: 's2', forShiftId: null };
    expect(refusal(() => ask(asked, second, NOW))).toBe('reception.swap_open');
    const reverse = { id: 's3', shiftId: b.id, from: to, to: from, forShiftId: null };
    expect(refusal(() => ask(asked, reverse, NOW))).toBe('reception.swap_open');
  });

  it('is answered by whom it was asked of and confirmed by a third', () => {
    expect(refusal(() => answer(asked, { id: 's1', by: 'zoe', accepts: true }, NOW))).toBe(
      'reception.not_asked',
    );
    expect(refusal(() => confirm(accepted, { id: 's1', by: from }, NOW))).toBe(
      'reception.own_swap',
    );
    expect(refusal(() => confirm(asked, { id: 's1', by: 'lead' }, NOW))).toBe(
      'reception.swap_settled',
    );
  });

  it('falls when somebody lays the shift down meanwhile, and cannot be confirmed', () => {
    const laid = then(layDown(accepted, { shiftId: a.id, personId: from, ground: 'class' }, NOW));
    expect(laid.swaps[0]?.state).toBe('lapsed');
    expect(refusal(() => confirm(laid, { id: 's1', by: 'lead' }, NOW))).toBe(
      'reception.swap_settled',
    );
  });

  it('is taken back by whoever asked, and lapses when its shift begins', () => {
    expect(withdraw(asked, 's1', from).next.swaps[0]?.state).toBe('withdrawn');
    expect(lapse(asked, NOW)).toBeNull();
    expect(lapse(asked, a.startsAt)?.next.swaps[0]?.state).toBe('lapsed');
  });
});

it('refuses hours that overlap and puts the rest in the order of the week', () => {
  const at = (weekday: number, from: string, to: string) => ({ weekday, from, to });
  expect(refusal(() => ensureHours([at(2, '19:00', '21:00'), at(2, '20:30', '22:00')]))).toBe(
    'reception.slots_overlap',
  );
  expect(ensureHours([at(4, '19:00', '21:00'), at(2, '19:00', '21:00')])[0]?.id).toBe('2-1900');
});
