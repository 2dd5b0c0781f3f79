import { type ServiceEntry, rebuilt, serviceOf } from './months';

const NOW = '2026-10-14T02:00:00.000Z';
const digest = (of: unknown): string => `digest of ${JSON.stringify(of)}`;

const round = (id: string, dueAt: string): ServiceEntry => ({
  personId: 'lin',
  at: dueAt,
  list: 'given',
  value: { id, dueAt },
});
const done = (id: string, at: string): ServiceEntry => ({
  personId: 'lin',
  at,
  list: 'done',
  value: id,
});

const ENTRIES = [
  round('a', '2026-09-20T10:00:00.000Z'),
  done('a', '2026-09-19T10:00:00.000Z'),
  round('b', '2026-10-10T10:00:00.000Z'),
  round('c', '2026-10-30T10:00:00.000Z'),
];

describe('months of service', () => {
  it('count what was due and done; what is still to come is nobody’s omission', () => {
    expect(serviceOf(rebuilt(ENTRIES), NOW, digest).duties).toEqual({
      ...{ roundsDone: 1, roundsDue: 2, inspections: 0 },
    });
  });

  it('end the same however often and in whatever order they are told', () => {
    const again = rebuilt([...ENTRIES].reverse().concat(ENTRIES));
    const told = (months: ReturnType<typeof rebuilt>) => serviceOf(months, NOW, digest);
    expect(told(again)).toEqual(told(rebuilt(ENTRIES)));
  });

  it('a round done in another month than it was due in counts once', () => {
    const late = [round('a', '2026-08-31T10:00:00.000Z'), done('a', '2026-09-02T10:00:00.000Z')];
    expect(serviceOf(rebuilt(late), NOW, digest).duties).toMatchObject({
      ...{ roundsDone: 1, roundsDue: 1 },
    });
  });

  it('tells two years and names the newest records, however long the history', () => {
    const years = Array.from({ length: 60 }, (_, month) => {
      const at = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05T02:00:00.000Z`;
      return Array.from({ length: 30 }, (_each, index) => ({
        ...{ personId: 'lin', at, list: 'inspections' as const, value: `${month}-${index}` },
      }));
    }).flat();
    const { months, records } = serviceOf(rebuilt(years), NOW, digest);
    expect(months).toHaveLength(24);
    expect(months[0]?.month).toBe('2025-12');
    expect(records).toHaveLength(60);
  });
});
