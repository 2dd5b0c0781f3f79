/** Official letters: issued from what the record says, listed, and held against their record. */
import * as contract from '@louyu/shared/contracts/development-dispatches';
import {
  ADDRESSED_TO_THE_PERSON,
  ISSUERS,
  ensureDue,
  numberOf,
  standingOf,
} from '@louyu/shared/domain/development/dispatches/rules';
import type { Dispatch, DispatchKind } from '@louyu/shared/domain/development/dispatches/state';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import { type Instant, dayOf } from '@louyu/shared/domain/kernel/calendar';
import { type Role, type Scope, scopesOf } from '@louyu/shared/domain/kernel/positions';
import type { Fresh } from '@louyu/shared/domain/kernel/entity';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { DEPARTMENT, writtenAs } from '@louyu/shared/messages/dispatches';
import { type Handler, creates, reads, writes } from '../../kernel/handler';
import { freshReceipt, hashOf } from '../../kernel/hash';
import { type Reader, type Stage, revive } from '../../kernel/repository';
import { candidacies, dispatches } from './repository';

const PAGE = 30;

const OFFICES: readonly Role[] = ['college_secretary', 'guidance'];

const list = reads(contract.dispatches, async ({ input, actor, read, now }) => {
  const offices = scopesOf(actor, OFFICES, now);
  const { candidacyId, after } = input;
  const order = { orderBy: ['issuedAt', 'desc'] as const, limit: PAGE, after };
  const { rows, next } =
    offices.length > 0
      ? await read.page(dispatches, { candidacyId }, { ...order, within: offices })
      : await read.page(dispatches, { candidacyId, addressee: actor.personId }, order);
  const shown = rows.map(({ id, kind, number, issuedAt }) => ({ id, kind, number, issuedAt }));
  return { rows: shown, next };
});

/** Shanghai's year. */
const yearOf = (now: Instant): number => Number(dayOf(now).slice(0, 4));

interface Ground {
  /** The candidate's college. */
  college: string;
  collegeId: string;
  /** The last number of each series that this reader may count on. */
  last: { _id: string; sequence: number }[];
}

/** The department counts by itself, every college for itself. */
const DEPARTMENT_SERIES = 'guidance';

/** The college's name and the last numbers of the year. One round trip. */
async function groundOf(read: Reader, candidacyId: string, series: string[], year: number) {
  const newest = [
    { $match: { series: { $in: series }, year } },
    { $group: { _id: '$series', sequence: { $max: '$sequence' } } },
  ];
  const stages: Stage[] = [
    ['match', { _id: candidacyId }],
    ['lookup', { from: 'units', localField: 'collegeId', foreignField: '_id', as: 'college' }],
    ['lookup', { from: dispatches.name, pipeline: newest, as: 'last' }],
    ['project', { collegeId: 1, 'college.name': 1, last: 1 }],
  ];
  const [row] = (await read.aggregate(candidacies, stages, 1)) as unknown as (Omit<
    Ground,
    'college'
  > & { college: { name: string }[] })[];
  ensure(row, 'kernel.not_found');
  return { ...row, college: row.college[0]?.name ?? '' };
}

const seriesFor = (kind: DispatchKind, collegeId: string): string =>
  ISSUERS[kind] === 'guidance' ? DEPARTMENT_SERIES : collegeId;

/** Series that somebody with these scopes issues in. */
const seriesWithin = (kind: DispatchKind, scopes: readonly Scope[]): string[] =>
  ISSUERS[kind] === 'guidance'
    ? [DEPARTMENT_SERIES]
    : scopes.flatMap((scope) => (scope.kind === 'college' ? [scope.id] : []));

const issuerOf = (kind: DispatchKind, college: string) =>
  ISSUERS[kind] === 'guidance'
    ? DEPARTMENT
    : { name: `中共${college}总支部委员会`, series: `${college}党支` };

interface Numbered {
  kind: DispatchKind;
  ground: Ground;
  by: string;
  now: Instant;
}

/** The letter as it is stored: its id is its place in the series, so that no number is given twice. */
function issued(candidacy: Candidacy, { kind, ground, by, now }: Numbered): Fresh<Dispatch> {
  const { college, collegeId } = ground;
  const [series, year] = [seriesFor(kind, collegeId), yearOf(now)];
  const sequence = (ground.last.find(({ _id }) => _id === series)?.sequence ?? 0) + 1;
  const issuer = issuerOf(kind, college);
  const content = writtenAs(kind, { candidacy, college, issuer: issuer.name, on: dayOf(now) });
  const number = numberOf(issuer.series, year, sequence);
  const { personId, buildingId } = candidacy;
  return {
    ...{ id: `${series}.${year}.${sequence}`, series, year, sequence, number, kind, content },
    ...{ candidacyId: candidacy.id, personId, collegeId, buildingId },
    consultationId: candidacy.consultations.at(-1)?.id ?? null,
    addressee: ADDRESSED_TO_THE_PERSON.includes(kind) ? personId : null,
    code: freshReceipt(),
    hash: hashOf('dispatch', { kind, number, content }),
    ...{ issuedAt: now, issuedBy: by },
  };
}

const issue = writes(contract.issueDispatch, {
  prepare: ({ input: { candidacyId, kind }, scopes, read, now }) =>
    groundOf(read, candidacyId, seriesWithin(kind, scopes), yearOf(now)),
  decide: ({ input: { kind }, matter, actor, prepared: ground, now }) => {
    ensureDue(matter, kind, actor, now);
    const next = issued(matter, { kind, ground, by: actor.personId, now });
    const { id: dispatchId, number, code, hash } = next;
    const event = { type: 'DispatchIssued', dispatchId, candidacyId: matter.id, kind, hash };
    const reply = { dispatchId, number, code };
    return { change: creates(dispatches, next), events: [event], reply };
  },
});

interface Found extends Dispatch {
  candidacy: Candidacy[];
  /** Letters of its kind about the same question. */
  alike: Dispatch[];
}

/** The letter under a code with its case. One round trip. */
async function foundBy(read: Reader, code: string): Promise<Found> {
  const stages: Stage[] = [
    ['match', { code }],
    [
      'lookup',
      { from: 'candidacies', localField: 'candidacyId', foreignField: '_id', as: 'candidacy' },
    ],
    [
      'lookup',
      {
        from: dispatches.name,
        localField: 'candidacyId',
        foreignField: 'candidacyId',
        as: 'alike',
      },
    ],
  ];
  const [row] = await read.aggregate(dispatches, stages, 1);
  ensure(row, 'development.unknown_dispatch');
  return revive<Found>(row);
}

const isLater =
  ({ kind, consultationId, year, sequence }: Dispatch) =>
  (other: Dispatch): boolean =>
    other.kind === kind &&
    other.consultationId === consultationId &&
    (other.year > year || (other.year === year && other.sequence > sequence));

const verify = reads(contract.verifyDispatch, async ({ input: { code }, read, now }) => {
  const { candidacy, alike, ...dispatch } = await foundBy(read, code);
  const [about] = candidacy;
  ensure(about, 'development.unknown_dispatch');
  const { kind, number, content, hash } = dispatch;
  const standing = standingOf(dispatch, about, alike.some(isLater(dispatch)), now);
  const { issuer, issuedOn } = content;
  return { kind, number, issuer, issuedOn, hash, standing };
});

export const dispatchHandlers: Handler[] = [list, issue, verify];
