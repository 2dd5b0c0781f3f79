/** Everyone lives somewhere, and doors, bindings and posts say the same of them. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { postId } from '@louyu/shared/domain/organization/positions';
import { type PersonDocument, all, built, count, ids, people } from '../testing/built';
import { groupBy } from './grouping';
import { bindingKeyOf } from './identities';
import type { Stored } from '.';

describe('people and places', () => {
  it('houses everyone in an existing room of their gender', () => {
    const rooms = ids('rooms');
    const houses = new Map(all('buildings').map(({ _id, houses: gender }) => [_id, gender]));
    const homeless = [...people().values()].filter(
      ({ kind, standing, roomId, buildingId, gender }) =>
        kind === 'student' &&
        standing === 'present' &&
        !(rooms.has(roomId ?? '') && houses.get(buildingId ?? '') === gender),
    );
    expect(homeless).toEqual([]);
  });

  it('puts at most four into a room, mostly of its college', () => {
    const rooms = new Map(all('rooms').map((room) => [room._id, room]));
    const residents = [...people().values()].filter(({ roomId }) => roomId !== null);
    const wrong = [...groupBy(residents, ({ roomId }) => roomId ?? '')].filter(([id, behind]) => {
      const ours = count(behind, ({ collegeId }) => collegeId === rooms.get(id)?.['collegeId']);
      return behind.length > 4 || ours * 2 < behind.length;
    });
    expect(wrong).toEqual([]);
  });

  interface DoorDocument extends Stored {
    roomId: string;
    state: string;
    plates: { personId: string }[];
  }

  it('gives every room one active code that can be typed', () => {
    const doors = all<DoorDocument>('doors');
    const active = doors.filter(({ state }) => state === 'active').map(({ roomId }) => roomId);
    expect(new Set(active).size).toBe(active.length);
    expect(new Set(active)).toEqual(ids('rooms'));
    expect(doors.filter(({ _id }) => !/^[2-9A-HJKMNP-TV-Z]{12}$/.test(_id))).toEqual([]);
  });

  it('puts up plates only of those who live behind the door', () => {
    const known = people();
    const foreign = all<DoorDocument>('doors').filter(({ roomId, plates }) =>
      plates.some(({ personId }) => known.get(personId)?.roomId !== roomId),
    );
    expect(foreign).toEqual([]);
  });

  it('names most of the plates', () => {
    const plates = all<{ plates: { named: boolean }[] }>('doors').flatMap((door) => door.plates);
    const share = count(plates, ({ named }) => named) / plates.length;
    expect(plates).toHaveLength(400);
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.8);
  });

  it('has one post for each position but that of a student', () => {
    const held = [...people().values()].flatMap(({ _id, positions }) =>
      positions.filter(({ role }) => role !== 'student').map((position) => postId(_id, position)),
    );
    expect(new Set(held)).toEqual(ids('posts'));
  });

  it('keeps bindings true to the person', () => {
    const known = people();
    interface Bound extends Stored {
      personId: string;
      person: PersonDocument;
    }
    const untrue = all<Bound>('bindings').filter(({ _id, personId, person }) => {
      const one = known.get(personId);
      const same = JSON.stringify(person.positions) === JSON.stringify(one?.positions);
      return _id !== bindingKeyOf(personId) || !same || person.roomId !== one?.roomId;
    });
    expect(untrue).toEqual([]);
  });

  it('has an enrolment behind every binding', () => {
    const enrolled = all<{ boundTo: string }>('enrolments').map(({ _id, boundTo }) => [
      _id,
      boundTo,
    ]);
    const bound = all<{ personId: string }>('bindings').map(({ _id, personId }) => [personId, _id]);
    expect(enrolled.sort()).toEqual(bound.sort());
  });

  it('tells what changed: a group that was split, a leave held in, posts handed over', () => {
    const states = all<{ state: string }>('handovers').map(({ state }) => state);
    expect(states.sort()).toEqual(['open', 'settled']);
    expect(all('restructurings')).toHaveLength(1);
    const acting = [...people().values()].flatMap(({ positions }) =>
      positions.filter(({ standsInFor }) => standsInFor),
    );
    expect(acting).toMatchObject([{ role: 'instructor', standsInFor: 'instructor-b07' }]);
    const closed = all<{ until: string | null; successors: string[] }>('groups').filter(
      ({ until }) => until !== null,
    );
    expect(closed.map(({ successors }) => successors)).toEqual([['g-b01', 'g-b02']]);
  });

  it('lets every identity of the switcher be somebody', () => {
    const bound = ids('bindings');
    expect(built().identities.length).toBeGreaterThanOrEqual(20);
    for (const { openid } of built().identities)
      expect(bound.has(hashOf('identity', openid))).toBe(true);
  });
});
