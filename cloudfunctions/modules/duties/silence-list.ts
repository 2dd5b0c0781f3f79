/** What stands silent in the places of whoever leads, with names, in one round trip. */
import * as contract from '@louyu/shared/contracts/duty-silences';
import type { Silence } from '@louyu/shared/domain/duties/silence';
import type { DutyRecord } from '@louyu/shared/domain/duties/state';
import type { Scope } from '@louyu/shared/domain/kernel/positions';
import { LOCUS_FIELD } from '@louyu/shared/domain/kernel/positions';
import type { Person, Unit } from '@louyu/shared/domain/organization/state';
import { type Handler, reads } from '../../kernel/handler';
import { revive } from '../../kernel/repository';
import { type Row, all, joined } from './joins';
import { dutyRecords, silences } from './repository';

const MOST = 100;

/** Open silences of these places; of all when one of them is the university. */
const openIn = (scopes: readonly Scope[]): Record<string, unknown> => {
  const state = 'open';
  if (scopes.some(({ kind }) => kind === 'university')) return { state };
  const places = scopes.flatMap((scope) =>
    scope.kind === 'university' ? [] : [{ state, [LOCUS_FIELD[scope.kind]]: scope.id }],
  );
  return { $or: places };
};

function shown(row: Row) {
  const silence = revive<Silence>(row as never);
  const { id, kind, target, buildingId, collegeId, dueOn } = silence;
  const [holder] = all<Person>(row, 'holders');
  const [named] = [...all<Unit>(row, 'units'), ...all<Person>(row, 'contacted')];
  const [duty] = all<DutyRecord>(row, 'duties');
  return {
    ...{ id, kind, target, dueOn, place: buildingId ?? collegeId ?? '' },
    targetName: named?.name ?? null,
    holderName: holder?.name ?? null,
    lastActOn: duty?.lastActOn || null,
  };
}

const list = reads(contract.silences, async ({ scopes, read }) => {
  const stages = [
    ['match', openIn(scopes)],
    ['sort', { dueOn: 1, _id: 1 }],
    ['limit', MOST + 1],
    joined('people', 'holders', 'holder', '_id'),
    joined('units', 'units', 'target', '_id'),
    joined('people', 'contacted', 'target', '_id'),
    joined(dutyRecords.name, 'duties', 'dutyId', '_id'),
  ] as const;
  const rows = (await read.aggregate(silences, stages, MOST + 1)) as unknown as Row[];
  return { rows: rows.slice(0, MOST).map(shown), more: rows.length > MOST };
});

export const silenceHandlers: Handler[] = [list];
