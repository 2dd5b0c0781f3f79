/**
 * One occasion with everybody invited, in one look. Names come from the register of whoever serves
 * in the building; somebody who has left since is named no more.
 */
import type { Attendance, Occasion } from '@louyu/shared/domain/calendar/state';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Person } from '@louyu/shared/domain/organization/state';
import { type Reader, type Stage, revive } from '../../kernel/repository';
import { attendances, occasions } from './repository';

interface Viewer {
  self: PersonId;
  leads: boolean;
}

const stagesFor = (place: string, occasionId: string): Stage[] => [
  ['match', { _id: occasionId, buildingId: place }],
  ['lookup', { from: 'people', localField: 'buildingId', foreignField: 'servesIn', as: 'people' }],
  [
    'lookup',
    { from: attendances.name, localField: '_id', foreignField: 'occasionId', as: 'there' },
  ],
];

interface Row extends Record<string, unknown> {
  people: { _id: PersonId; name: Person['name'] }[];
  there: Record<string, unknown>[];
}

/** Somebody of whom nothing is known yet. */
const UNKNOWN = { state: null, how: null, at: null, version: null } as const;
/** Why somebody was away is theirs, and those who lead them know it. */
const UNTOLD = { ground: null, note: '', makeUpBy: null, makeUp: '' } as const;

function attendeeShown(there: Attendance | undefined, personId: PersonId, viewer: Viewer) {
  if (!there) return { ...UNKNOWN, ...UNTOLD };
  const { state, how, at, ground, note, makeUpBy, makeUp, version } = there;
  const own = personId === viewer.self;
  return {
    ...{ state, how, at, version: own ? version : null },
    ...(own || viewer.leads ? { ground, note, makeUpBy, makeUp } : UNTOLD),
  };
}

const byName = (a: { name: string | null }, b: { name: string | null }): number =>
  (a.name ?? '').localeCompare(b.name ?? '', 'zh');

/** The occasion as somebody may see it; refuses another building's. One round trip. */
export async function occasionShown(
  read: Reader,
  { place, occasionId }: { place: string; occasionId: string },
  viewer: Viewer,
) {
  const [found] = await read.aggregate(occasions, stagesFor(place, occasionId), 1);
  ensure(found, 'kernel.not_found');
  const { people, there, ...stored } = found as Row;
  const occasion = revive<Occasion>(stored);
  const names = new Map(people.map(({ _id, name }) => [_id, name]));
  const known = new Map(there.map((one) => [one['personId'], revive<Attendance>(one)]));
  const { secret: _secret, announcedBy: _by, minutedBy: _m, callAt: _call, ...rest } = occasion;
  const { cadenceId: _cadence, audience: _audience, expected, ...shown } = rest;
  return {
    ...shown,
    ...viewer,
    changes: occasion.changes.map(({ at, what, reason }) => ({ at, what, reason })),
    resolutions: occasion.resolutions.map((made) => ({
      ...made,
      assigneeName: names.get(made.assignee) ?? null,
    })),
    attendees: expected
      .map((id) => ({
        ...{ personId: id, name: names.get(id) ?? null },
        ...attendeeShown(known.get(id), id, viewer),
      }))
      .sort(byName),
  };
}
