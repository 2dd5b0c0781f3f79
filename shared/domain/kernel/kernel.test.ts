import fc from 'fast-check';
import { dayOf, endOfDay, endOfWorkingDay, instantOf } from './calendar';
import { buildingLabel, buildingOf, floorOf, roomLabel } from './ids';
import { type Actor, contains, covers, inForce } from './positions';

describe('places', () => {
  it('name their building, floor and label', () => {
    expect([buildingOf('b03-0412'), floorOf('b03-0412')]).toEqual(['b03', 4]);
    expect([roomLabel('b03-0412'), buildingLabel('b03')]).toEqual(['3-412', '3 号楼']);
    expect(buildingOf('somewhere')).toBeUndefined();
  });
});

describe('time', () => {
  it('reads days in Shanghai, across midnight UTC', () => {
    expect(dayOf('2026-10-14T15:59:59.999Z')).toBe('2026-10-14');
    expect(dayOf('2026-10-14T16:00:00.000Z')).toBe('2026-10-15');
  });

  it('ends the n-th working day after, for any pattern of free days', () => {
    const instant = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 2, max: 5 }),
        (date, n, every) => {
          const isWorkingDay = (day: string) => Number(day.slice(8)) % every !== 0;
          const end = endOfWorkingDay(instantOf(date), n, { isWorkingDay });
          let working = 0;
          for (
            let at = Date.parse(endOfDay(dayOf(instantOf(date)))) + 1;
            at <= Date.parse(end);
            at += 86_400_000
          )
            working += Number(isWorkingDay(dayOf(instantOf(new Date(at)))));
          expect(working).toBe(n);
          expect(isWorkingDay(dayOf(end))).toBe(true);
        },
      ),
    );
  });
});

describe('positions', () => {
  const actor: Actor = {
    personId: 'p',
    name: '某人',
    gender: 'male',
    roomId: null,
    buildingId: null,
    collegeId: null,
    classId: null,
    positions: [
      {
        role: 'instructor',
        scope: { kind: 'building', id: 'b03' },
        from: '2026-09-01T00:00:00.000Z',
        until: '2026-12-31T00:00:00.000Z',
      },
    ],
  };

  it('cover their own place while in force, and nothing else', () => {
    const at = '2026-10-01T00:00:00.000Z';
    expect(covers(actor, ['instructor'], { buildingId: 'b03' }, at)).toBe(true);
    expect(covers(actor, ['instructor'], { buildingId: 'b04' }, at)).toBe(false);
    expect(covers(actor, ['guidance'], { buildingId: 'b03' }, at)).toBe(false);
    expect(covers(actor, ['instructor'], { buildingId: 'b03' }, '2027-01-01T00:00:00.000Z')).toBe(
      false,
    );
  });

  it('contain nothing that lacks their dimension', () => {
    expect(contains({ kind: 'college', id: 'law' }, { buildingId: 'b03' })).toBe(false);
    expect(contains({ kind: 'university' }, {})).toBe(true);
  });

  it('end at their end, exclusively', () => {
    const [position] = actor.positions;
    expect(position && inForce(position, '2026-12-31T00:00:00.000Z')).toBe(false);
  });
});
