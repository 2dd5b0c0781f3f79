/**
 * People, rooms and doors made to measure, written past the protocol: a test says only what
 * matters to it and the rest is plausible.
 */
import type { LocalCloud } from '@louyu/emulator';
import { type BuildingId, buildingOf, floorOf } from '@louyu/shared/domain/kernel/ids';
import type { Position, Role, Scope } from '@louyu/shared/domain/kernel/positions';
import type { Plate } from '@louyu/shared/domain/nameplates/state';
import { postId } from '@louyu/shared/domain/organization/positions';
import { searchKeysOf } from '@louyu/shared/domain/organization/search';
import { hashOf } from '../hash';

export interface PersonSeed {
  id: string;
  name?: string;
  gender?: 'female' | 'male';
  roomId?: string | null;
  collegeId?: string | null;
  classId?: string | null;
  /** `['member', 'b03']`, `['guidance', 'university']`, `['college_secretary', 'law']`, `['counsellor', 'law-2401']`. */
  roles?: [Role, string][];
}

export interface Seeds {
  /** Adds a bound person and returns their openid. */
  person(seed: PersonSeed): string;
  building(id: BuildingId, shape?: { floors?: number; roomsPerFloor?: number }): void;
  room(id: string, collegeId?: string): void;
  door(code: string, roomId: string, facts?: { revoked?: boolean; plates?: Plate[] }): void;
  /** Documents of the domain, `id` and all, into a collection. */
  put(collection: string, ...documents: object[]): void;
}

const EVER = { from: '2026-01-01T00:00:00.000Z', until: null };

const scopeOf = (key: string): Scope => {
  if (key === 'university') return { kind: 'university' };
  if (/^b\d{2}$/.test(key)) return { kind: 'building', id: key };
  return { kind: key.includes('-') ? 'class' : 'college', id: key };
};

const SERVING: Role[] = ['member', 'activist', 'group_leader'];

const stored = (document: object): Record<string, unknown> => {
  const { id: _id, ...fields } = { version: 1, ...document } as { id: string; version: number };
  return { _id, ...fields };
};

const postOf = (personId: string, role: Role, scopeKey: string) => {
  const position = { role, scope: scopeOf(scopeKey), ...EVER };
  return { id: postId(personId, position), personId, scopeKey, ...position };
};

function complete({ id, roles = [], roomId = null, ...own }: PersonSeed) {
  const buildingId = roomId ? (buildingOf(roomId) ?? null) : null;
  const positions: Position[] = roles.map(([role, key]) => ({
    role,
    scope: scopeOf(key),
    ...EVER,
  }));
  const { name = `同学${id}`, gender = 'female', collegeId = null, classId = null } = own;
  const place = { buildingId, roomId, collegeId, classId };
  return { id, roles, facts: { name, gender, ...place, positions } };
}

/** Ways to fill a local cloud. */
export function seedsInto(local: LocalCloud): Seeds {
  const put: Seeds['put'] = (name, ...documents) =>
    void local.store.insertMany(name, documents.map(stored));

  const person: Seeds['person'] = (seed) => {
    const { id, facts, roles } = complete(seed);
    const { roomId } = facts;
    const servesIn = roles.find(([role]) => SERVING.includes(role))?.[1] ?? null;
    const kind = roomId ? 'student' : 'staff';
    const searchKeys = searchKeysOf({ name: facts.name, initials: '', roomId });
    const standing = { kind, standing: 'present', leftOn: null, servesIn };
    put('people', { id, number: `n-${id}`, searchKeys, ...standing, ...facts });
    put('posts', ...roles.map(([role, key]) => postOf(id, role, key)));
    const openid = `o-${id}`;
    const binding = {
      personId: id,
      active: true,
      boundAt: EVER.from,
      personVersion: 1,
      person: facts,
    };
    put('enrolments', {
      id,
      boundTo: hashOf('identity', openid),
      boundAt: EVER.from,
      unboundAt: null,
      rebinding: null,
    });
    put('bindings', { id: hashOf('identity', openid), ...binding });
    return openid;
  };

  return {
    put,
    person,
    building: (id, { floors = 6, roomsPerFloor = 30 } = {}) =>
      put('buildings', {
        id,
        name: `${Number(id.slice(1))} 号楼`,
        houses: 'female',
        floors,
        roomsPerFloor,
      }),
    room: (id, collegeId = 'law') =>
      put('rooms', {
        id,
        buildingId: buildingOf(id),
        floor: floorOf(id),
        collegeId,
        beds: 4,
        use: 'living',
      }),
    door: (code, roomId, { revoked = false, plates = [] } = {}) =>
      put('doors', {
        id: code,
        roomId,
        buildingId: buildingOf(roomId),
        state: revoked ? 'revoked' : 'active',
        revokedAt: revoked ? EVER.from : null,
        plates,
      }),
  };
}
