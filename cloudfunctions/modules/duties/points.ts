/** Contact points with their visits, and reception days: set, visited, announced, ended. */
import * as contract from '@louyu/shared/contracts/duty-points';
import * as rules from '@louyu/shared/domain/duties/contact-point';
import { KIND_RULES } from '@louyu/shared/domain/duties/kinds';
import * as days from '@louyu/shared/domain/duties/leader-day';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { inForce } from '@louyu/shared/domain/kernel/positions';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Building, Person, Unit } from '@louyu/shared/domain/organization/state';
import { collection } from '../../kernel/collection';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId, hashOf } from '../../kernel/hash';
import { joinedWhere } from '../../kernel/countable';
import type { Reader } from '../../kernel/repository';
import { contactPoints, leaderDays } from './repository';

const PAGE = 60;
const people = collection('people');
const BUILDING = /^b\d{2}$/;

type Row = Record<string, (Record<string, unknown> & { _id: string })[]>;
type Wanted = Pick<rules.ContactPoint, 'cadre' | 'target' | 'targetKind' | 'year'>;

const pointIdOf = ({ cadre, target, year }: Wanted): string =>
  hashOf('contact_point', cadre, target, String(year)).slice(0, 32);

const isCadre = ({ positions }: Person, now: Instant): boolean =>
  positions.some(
    (position) =>
      KIND_RULES.contact_point.holders.includes(position.role) && inForce(position, now),
  );

/** The cadre, the target and whether the point stands already; one round trip. */
async function wantedIn(read: Reader, wanted: Wanted) {
  const { cadre, target, targetKind } = wanted;
  const [row] = (await read.aggregate(
    people,
    [
      ['match', { _id: cadre }],
      joinedWhere('units', 'units', { _id: target, kind: targetKind }, ['name', 'collegeId']),
      joinedWhere('buildings', 'buildings', { _id: target }, ['name']),
      joinedWhere(contactPoints.name, 'points', { _id: pointIdOf(wanted) }, ['year']),
    ],
    1,
  )) as unknown as (Row & Person)[];
  return row;
}

function targetIn(row: Row, { target, targetKind }: Wanted) {
  const [unit] = (row['units'] ?? []) as unknown as Unit[];
  const [building] = (row['buildings'] ?? []) as unknown as Building[];
  const here = targetKind === 'building' ? building : unit;
  ensure(here, 'duties.unknown_target', { target });
  return {
    targetName: targetKind === 'building' ? buildingLabel(target) : here.name,
    buildingId: BUILDING.test(target) ? target : null,
    collegeId: targetKind === 'college' ? target : (unit?.collegeId ?? null),
  };
}

const setPoint = writes(contract.setPoint, {
  prepare: async ({ input: { cadreId: cadre, ...at }, read, now }) => {
    const wanted = { cadre, ...at };
    const row = await wantedIn(read, wanted);
    ensure(row && isCadre(row, now), 'duties.not_a_cadre');
    ensure((row['points'] ?? []).length === 0, 'duties.point_exists');
    return { ...wanted, ...targetIn(row, wanted), cadreName: row.name };
  },
  decide: ({ actor, now, prepared }) => {
    const setting = { id: pointIdOf(prepared), ...prepared, setBy: actor.personId };
    const { next, events } = rules.set(setting, now);
    return { change: creates(contactPoints, next), events, reply: { pointId: next.id } };
  },
});

const row = ({ id, cadreName, targetName, year, required, visits }: rules.ContactPoint) => ({
  ...{ id, cadreName, targetName, year, required },
  done: visits.length,
  lastOn:
    visits
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null,
});

const points = reads(contract.points, async ({ input: { year, after }, read }) => {
  const order = { orderBy: ['cadreName', 'asc'] as const, limit: PAGE, after };
  const { rows, next } = await read.page(contactPoints, { year }, order);
  return { rows: rows.map(row), next };
});

const MOST_HELD = 50;

const myPoints = reads(contract.myPoints, async ({ input: { year }, actor, read }) => {
  const found = await read.all(contactPoints, { cadre: actor.personId, year }, MOST_HELD);
  return { rows: found.map(row) };
});

const point = reads(contract.point, ({ matter, actor }) => ({
  ...row(matter),
  version: matter.version,
  source: rules.VISIT_RULES.source,
  own: matter.cadre === actor.personId,
  visits: matter.visits,
}));

const recordVisit = writes(contract.recordVisit, {
  decide: ({ matter, input, now }) => {
    const { pointId: _pointId, expectedVersion: _version, ...visit } = input;
    const { next, events } = rules.recordVisit(matter, { id: freshId(), ...visit }, now);
    const reply = { version: matter.version + 1, done: next.visits.length };
    return { change: updates(contactPoints, matter, next), events, reply };
  },
});

const announce = writes(contract.announceLeaderDay, {
  decide: ({ input, actor, now }) => {
    const said = { id: freshId(), ...input, announcedBy: actor.personId };
    const { next, events } = days.announce(said, now);
    return { change: creates(leaderDays, next), events, reply: { leaderDayId: next.id } };
  },
});

const listDays = reads(contract.leaderDays, async ({ input: { after }, actor, read }) => {
  const order = { orderBy: ['on', 'desc'] as const, limit: PAGE, after };
  const { rows, next } = await read.page(leaderDays, {}, order);
  return {
    rows: rows.map(({ announcedBy, announcedAt: _at, endedAt: _end, ...shown }) => ({
      ...shown,
      mayEnd: announcedBy === actor.personId && shown.state === 'announced',
    })),
    next,
  };
});

const endDay = writes(contract.endLeaderDay, {
  decide: ({ matter, input: { state, visitors, settled }, now }) => {
    const { next, events } = days.end(matter, { state, visitors, settled }, now);
    const reply = { version: matter.version + 1 };
    return { change: updates(leaderDays, matter, next), events, reply };
  },
});

export const pointHandlers: Handler[] = [
  ...[setPoint, points, myPoints, point, recordVisit, announce, listDays, endDay],
];
