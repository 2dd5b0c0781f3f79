import fc from 'fast-check';
import { addHours } from '../kernel/calendar';
import type { Position, Role } from '../kernel/positions';
import type { PersonEvent } from './events';
import * as handover from './handover';
import * as rules from './rules';
import type { Charge, Handover, Person } from './state';

const AT = '2026-10-14T02:00:00.000Z';
const everyDay = { isWorkingDay: () => true };
const b03 = { kind: 'building', id: 'b03' } as const;
const ROOMS = ['b03-0412', 'b03-0413', 'b04-0101'];

const at = (roomId: string) => ({
  ...{ roomId, buildingId: roomId.slice(0, 3), collegeId: 'law', classId: 'law-2401' },
});

const opened = (left: Partial<handover.LeftBehind>): Handover => ({
  version: 1,
  ...handover.open(
    {
      ...{ because: 'moved', buildingId: 'b03', collegeId: null, items: [], ...left },
      ...{ id: 'h', person: { id: 'p', name: '某' } },
    },
    AT,
    everyDay,
  ).next,
});

describe('a handover', () => {
  it('belongs to those who lead in the building, an office to those above it', () => {
    expect(opened({}).owners).toEqual(['group_leader', 'instructor']);
    const post = { kind: 'post', role: 'instructor', scope: b03 } as const;
    expect(opened({ items: [post] }).owners).toEqual(['guidance']);
    expect(opened({ buildingId: null }).owners).toEqual(['guidance']);
  });

  it('is settled once, by a successor who is there or by a reason', () => {
    const settle = (successor: Pick<Person, 'id' | 'standing'> | null, reason = '') =>
      handover.settle(opened({}), { successor, reason, by: 'leader' }, AT);
    expect(() => settle(null)).toThrow('organization.reason_required');
    expect(() => settle({ id: 'p', standing: 'present' })).toThrow('stands_in_for_self');
    expect(() => settle({ id: 'q', standing: 'left' })).toThrow('organization.already_left');
    const done: Handover = { ...settle({ id: 'q', standing: 'present' }).next, version: 2 };
    const again = { successor: null, reason: '不需要', by: 'leader' };
    expect(() => handover.settle(done, again, AT)).toThrow('organization.handover_settled');
  });

  it('names no office that was only held in for somebody', () => {
    const ended = {
      type: 'PositionEnded',
      personId: 'p',
      role: 'group_leader',
      scope: b03,
    } as const;
    const after = { held: [], servesIn: null, collegeOfClass: null };
    const own = handover.leftBehind({ ...ended, from: AT, until: AT }, after);
    expect(own?.items).toEqual([{ kind: 'post', role: 'group_leader', scope: b03 }]);
    const acting = { ...ended, from: AT, until: AT, standsInFor: 'q' };
    expect(handover.leftBehind(acting, after)).toBeNull();
  });
});

type Step =
  | { act: 'move' | 'readmit'; who: number; room: number }
  | { act: 'leave' | 'member' | 'activist' | 'lead' | 'end' | 'plate' | 'round'; who: number };

const who = fc.integer({ min: 0, max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constantFrom('move' as const, 'readmit' as const),
    who,
    room: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    act: fc.constantFrom(
      ...(['leave', 'member', 'activist', 'lead', 'end', 'plate', 'round'] as const),
    ),
    who,
  }),
);

type Thing = Exclude<Charge, { kind: 'post' }> & { holder: string; buildingId: string };

/** People, the things in their name, and the lists of what was left behind. */
class World {
  readonly people: Person[] = [0, 1].map((index) => ({
    version: 1,
    ...rules.enter(
      {
        ...{ id: `p${index}`, number: `${index}`, name: '某', initials: '', status: null },
        ...{ gender: 'male', kind: 'student', ...at(ROOMS[index] ?? '') },
      },
      AT,
    ).next,
  }));
  readonly things: Thing[] = [];
  readonly listed: { personId: string; items: Charge[] }[] = [];
  readonly vacated: { personId: string; role: Role }[] = [];
  private now = AT;

  take(next: Step): void {
    this.now = addHours(this.now, 1);
    const person = this.people[next.who];
    if (!person) return;
    if (next.act === 'plate' || next.act === 'round') return this.give(person, next.act);
    try {
      this.follow(next.who, this.decide(person, next));
    } catch {
      // Refused by the rules: nothing happened.
    }
  }

  private decide(person: Person, next: Step): rules.PersonDecision {
    const scope = { kind: 'building' as const, id: person.buildingId ?? '' };
    const wanted = (role: Role): Position => ({ role, scope, from: this.now, until: null });
    if ('room' in next) {
      const to = at(ROOMS[next.room] ?? '');
      return next.act === 'move'
        ? rules.move(person, to, this.now)
        : rules.readmit(person, to, this.now);
    }
    if (next.act === 'leave') return rules.leave(person, '2026-10-14', this.now);
    if (next.act === 'end') return rules.end(person, { role: 'member', scope }, this.now);
    const role = next.act === 'lead' ? 'group_leader' : (next.act as 'member' | 'activist');
    return rules.appoint(person, wanted(role), this.now);
  }

  private give({ id: holder, servesIn, roomId }: Person, kind: 'plate' | 'round'): void {
    if (!servesIn || !roomId) return;
    const of = kind === 'plate' ? roomId : null;
    this.things.push({
      kind,
      id: `${this.things.length}`,
      roomId: of,
      holder,
      buildingId: servesIn,
    });
  }

  private follow(index: number, { next, events }: rules.PersonDecision): void {
    const person: Person = { ...next, version: 1 };
    this.people[index] = person;
    for (const event of events) this.react(event, person);
  }

  private react(event: PersonEvent, { id: personId, servesIn }: Person): void {
    if (event.type === 'PositionEnded' && event.role === 'group_leader')
      this.vacated.push({ personId, role: event.role });
    if (!['PersonLeft', 'PersonMoved', 'PositionEnded'].includes(event.type)) return;
    const held = this.things
      .filter(({ holder }) => holder === personId)
      .map(({ kind, id, roomId }): Charge => ({ kind, id, roomId }));
    const after = { held, servesIn, collegeOfClass: null };
    const left = handover.leftBehind(event as handover.Going, after);
    if (left) this.listed.push({ personId, items: left.items });
  }

  /** Things whose holder is not where they are any more, and that stand on no list. */
  orphans(): unknown[] {
    const isListed = (thing: Thing): boolean =>
      this.listed.some(
        ({ personId, items }) =>
          personId === thing.holder && items.some((item) => 'id' in item && item.id === thing.id),
      );
    const isAway = ({ holder, buildingId, kind, roomId }: Thing): boolean => {
      const person = this.people.find(({ id }) => id === holder);
      return person?.servesIn !== buildingId || (kind === 'plate' && person.roomId !== roomId);
    };
    const offices = this.listed.flatMap(({ items }) => items.filter(({ kind }) => kind === 'post'));
    const vacant = this.vacated.slice(offices.length);
    return [...this.things.filter((thing) => isAway(thing) && !isListed(thing)), ...vacant];
  }
}

it('whatever people do, nothing in the name of somebody who is away is on no list', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), (steps) => {
      const world = new World();
      for (const each of steps) {
        world.take(each);
        expect(world.orphans()).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
