import { missingOf, offersOf, othersOf, rotaOf } from './rota';
import type { Rota, Shift } from './rota';

const shift = (id: string, ...people: string[]): Shift => ({
  ...{ id, day: id, startsAt: `${id}T11:00:00.000Z`, endsAt: `${id}T13:00:00.000Z`, seats: 2 },
  holders: people.map((personId) => ({ personId, name: personId, how: 'rota' })),
  kept: null,
});

const rota: Rota = {
  ...{ version: 1, venue: '', hours: [], hoursVersion: 1, seats: 2, swaps: [] },
  shifts: [shift('2026-10-13', 'ann'), shift('2026-10-15', 'bo', 'ann'), shift('2026-10-20', 'bo')],
  people: ['ann', 'bo', 'cai'].map((personId) => ({ personId, name: personId })),
  ...{ self: 'ann', leads: false, serves: true },
};

it('reads which rota a reminder is about', () => {
  expect(rotaOf('b03.2026-10:s1')).toEqual({ place: 'b03', month: '2026-10', part: 's1' });
  expect(rotaOf('nonsense')).toBeUndefined();
});

it('offers whom a shift can be given to, and what for', () => {
  const [first] = rota.shifts;
  if (!first) throw new Error('no shift');
  expect(othersOf(rota, first).map(({ personId }) => personId)).toEqual(['bo', 'cai']);
  expect(offersOf(rota, 'bo', '2026-10-10').map(({ id }) => id)).toEqual(['2026-10-20']);
  expect(missingOf(first)).toBe(1);
});
