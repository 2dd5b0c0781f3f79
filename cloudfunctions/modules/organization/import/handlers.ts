/** Looking at imports, saying yes to one, and taking one back. */
import * as contract from '@louyu/shared/contracts/imports';
import type { z } from '@louyu/shared/contracts/schema';
import type { Scope } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import * as rules from '@louyu/shared/domain/organization/import/rules';
import type { BadRow, Import, PlannedRow } from '@louyu/shared/domain/organization/import/state';
import { type Handler, creates, reads, updates, writes } from '../../../kernel/handler';
import { freshId } from '../../../kernel/hash';
import { importChunks, imports, peopleExports } from './repository';

/** A list is about everybody; whoever administers less than all has no part in it. */
export const ensureEverywhere = (scopes: readonly Scope[]): void =>
  ensure(
    scopes.some(({ kind }) => kind === 'university'),
    'kernel.forbidden',
  );

export const progressOf = (found: Import) => ({
  done: found.state === 'read' ? 0 : found.done,
  of: rules.chunksOf(found),
});

const shown = (found: Import): z.output<typeof contract.get.output> => {
  const { parts: _parts, by: _by, confirmedBy: _confirmed, undoneBy: _undone, ...shared } = found;
  const { statusDifferences: _differences, ...rest } = shared;
  return { ...rest, progress: progressOf(found), undoUntil: rules.undoUntil(found) };
};

const get = reads(contract.get, ({ matter }) => shown(matter));

const PAGE = 20;

const list = reads(contract.list, async ({ input, scopes, read }) => {
  ensureEverywhere(scopes);
  const order = { orderBy: ['readAt', 'desc'] as const, limit: PAGE, after: input.after };
  const { rows, next } = await read.page(imports, { readAt: { from: '' } }, order);
  return { rows: rows.map(shown), next };
});

const plannedLine = ({ at, sheet, title, differences }: PlannedRow) => ({
  at,
  sheet,
  title,
  differences,
});

const titleOfBad = ({ says }: BadRow): string =>
  [says.name ?? says.class ?? says.building, says.number ?? says.room].filter(Boolean).join(' ');

const badLine = (row: BadRow) => {
  const { at, sheet, faults } = row;
  return { at, sheet, faults, title: titleOfBad(row) };
};

const preview = reads(contract.preview, async ({ input, scopes, read }) => {
  ensureEverywhere(scopes);
  const { importId, show: part, after } = input;
  const order = { orderBy: ['at', 'asc'] as const, limit: 1, after };
  const { rows, next } = await read.page(importChunks, { importId, part }, order);
  const [chunk] = rows;
  return {
    rows: (chunk?.rows ?? []).map(plannedLine),
    bad: (chunk?.bad ?? []).map(badLine),
    skipped: (chunk?.skipped ?? []).map(({ title, why, while: when }) => ({
      title,
      why,
      while: when,
    })),
    next,
  };
});

const confirm = writes(contract.confirm, {
  decide: ({ matter, actor, now }) => {
    const { next, events } = rules.confirm(matter, actor.personId, now);
    const reply = { version: matter.version + 1, state: next.state };
    return { change: updates(imports, matter, next), events, reply };
  },
});

const undo = writes(contract.undo, {
  decide: ({ matter, actor, now }) => {
    const { next, events } = rules.undo(matter, actor.personId, now);
    const reply = { version: matter.version + 1, state: next.state };
    return { change: updates(imports, matter, next), events, reply };
  },
});

const exportPeople = writes(contract.exportPeople, {
  decide: ({ input, actor, scopes, now }) => {
    ensureEverywhere(scopes);
    const asked = { id: freshId(), ...input, by: actor.personId, askedAt: now };
    const { next, events } = rules.askExport(asked);
    return { change: creates(peopleExports, next), events, reply: { exportId: next.id } };
  },
});

export const importHandlers: Handler[] = [get, list, preview, confirm, undo, exportPeople];
