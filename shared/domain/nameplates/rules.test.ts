import type { Actor, Role } from '../kernel/positions';
import { actsAt, choose, passable, revoke, shownPlate } from './rules';
import type { Door } from './state';

const NOW = '2026-10-14T02:00:00.000Z';

const door: Door = {
  id: 'CODE',
  version: 1,
  roomId: 'b03-0412',
  buildingId: 'b03',
  state: 'active',
  revokedAt: null,
  plates: [{ personId: 'm', named: true, name: '林晓', role: 'member', area: '4 层', asks: [] }],
};

const actor = (role: Role, buildingId: string, roomId: string): Actor => ({
  personId: 'x',
  name: '某人',
  gender: 'female',
  roomId,
  buildingId,
  collegeId: null,
  classId: null,
  positions: [
    {
      role,
      scope: { kind: 'building', id: buildingId },
      from: '2026-09-01T00:00:00.000Z',
      until: null,
    },
  ],
});

describe('a door', () => {
  it('tells unknown and revoked codes apart', () => {
    expect(() => passable(undefined)).toThrow('nameplates.unknown_code');
    expect(() => passable({ ...door, state: 'revoked' })).toThrow('nameplates.revoked_code');
  });

  it('lets a visitor report and write, a member of the building inspect', () => {
    expect(actsAt(door, null, NOW)).toEqual(['report_hazard', 'leave_message']);
    expect(actsAt(door, actor('member', 'b03', 'b03-0101'), NOW)).toContain('inspect');
    expect(actsAt(door, actor('member', 'b04', 'b04-0101'), NOW)).not.toContain('inspect');
  });

  it('never lets anyone inspect their own room', () => {
    const own = actsAt(door, actor('group_leader', 'b03', 'b03-0412'), NOW);
    expect(own).toContain('own_room');
    expect(own).not.toContain('inspect');
  });

  it('stays known after it was revoked, and is revoked once', () => {
    const { next } = revoke(door, NOW);
    expect(next).toMatchObject({ state: 'revoked', revokedAt: NOW });
    expect(() => revoke({ ...next, version: 2 }, NOW)).toThrow('nameplates.revoked_code');
  });
});

describe('a plate', () => {
  it('shows role and area, and the name only if its member accepted that', () => {
    const { next } = choose(door, 'm', false);
    expect(next.plates.map(shownPlate)).toEqual([
      { name: null, role: 'member', area: '4 层', asks: [] },
    ]);
  });

  it('is decided by its own member only', () => {
    expect(() => choose(door, 'someone else', true)).toThrow('nameplates.not_your_plate');
  });
});
