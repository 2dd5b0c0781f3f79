/** Everyone lives somewhere, and doors, bindings and posts say the same of them. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { type PersonDocument, all, built, count, ids, people } from '../testing/built';
import { bindingKeyOf } from './identities';

describe('people and places', () => {
  it('houses everyone in an existing room of their gender', () => {
    const rooms = ids('rooms');
    const houses = new Map(all('buildings').map(({ _id, houses: gender }) => [_id, gender]));
    for (const one of people().values()) {
      if (one.kind === 'staff') continue;
      expect(rooms.has(one.roomId ?? '')).toBe(true);
      expect(houses.get(one.buildingId ?? '')).toBe(one.gender);
    }
  });

  it('puts at most four into a room, mostly of its college', () => {
    const rooms = new Map(all('rooms').map((room) => [room._id, room]));
    const occupants = new Map<string, PersonDocument[]>();
    for (const one of people().values())
      if (one.roomId) occupants.set(one.roomId, [...(occupants.get(one.roomId) ?? []), one]);
    for (const [roomId, behind] of occupants) {
      const ours = count(behind, ({ collegeId }) => collegeId === rooms.get(roomId)?.['collegeId']);
      expect(behind.length).toBeLessThanOrEqual(4);
      expect(ours * 2).toBeGreaterThanOrEqual(behind.length);
    }
  });

  it('gives every room one active code, and plates only to those who live behind it', () => {
    const doors = all<{ roomId: string; state: string; plates: { personId: string }[] }>('doors');
    const active = doors.filter(({ state }) => state === 'active').map(({ roomId }) => roomId);
    expect(new Set(active).size).toBe(active.length);
    expect(new Set(active)).toEqual(ids('rooms'));
    for (const { _id, roomId, plates } of doors) {
      expect(_id).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$/);
      for (const { personId } of plates) expect(people().get(personId)?.roomId).toBe(roomId);
    }
  });

  it('names most of the plates', () => {
    const plates = all<{ plates: { named: boolean }[] }>('doors').flatMap((door) => door.plates);
    const share = count(plates, ({ named }) => named) / plates.length;
    expect(plates).toHaveLength(400);
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.8);
  });

  it('keeps bindings and posts true to the person', () => {
    const known = people();
    const posts = all<{ personId: string; role: string; scopeKey: string }>('posts');
    for (const one of known.values())
      for (const { role, scope } of one.positions.filter((position) => position.role !== 'student'))
        expect(
          posts.some(
            (post) =>
              post._id === `${one._id}.${role}.${scope.id ?? 'university'}` &&
              post.personId === one._id,
          ),
        ).toBe(true);
    for (const binding of all<{ personId: string; person: PersonDocument }>('bindings')) {
      const one = known.get(binding.personId);
      expect(binding._id).toBe(bindingKeyOf(binding.personId));
      expect(binding.person.positions).toEqual(one?.positions);
      expect(binding.person.roomId).toBe(one?.roomId);
    }
  });

  it('lets every identity of the switcher be somebody', () => {
    const bound = ids('bindings');
    expect(built().identities.length).toBeGreaterThanOrEqual(20);
    for (const { openid } of built().identities)
      expect(bound.has(hashOf('identity', openid))).toBe(true);
  });
});
