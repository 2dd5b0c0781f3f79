/**
 * Asking about many of one college in one run: each question is an act of its own, stored a
 * hundred at a time; what follows from them the clock does within the minute (ADR 8).
 */
import * as contract from '@louyu/shared/contracts/development-steps';
import { isAssessed, readyToAsk as isReady } from '@louyu/shared/domain/development/dues';
import * as rules from '@louyu/shared/domain/development/rules';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import { type Actor, contains, covers } from '@louyu/shared/domain/kernel/positions';
import type { Instant, WorkingCalendar } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type BulkResult, bulkAct, performTogether } from '../../kernel/acts-in-bulk';
import { type Handler, creates, reads, writes } from '../../kernel/handler';
import { freshId, hashOf } from '../../kernel/hash';
import { journalId } from '../../kernel/journal';
import type { Ports } from '../../kernel/ports';
import type { Reader } from '../../kernel/repository';
import { candidacies, consultationRuns } from './repository';

const TOGETHER = 50;

interface Running {
  ids: readonly string[];
  actor: Actor;
  commandId: string;
  read: Reader;
  ports: Ports;
  now: Instant;
  calendar: WorkingCalendar;
}

const hash = (content: unknown): string => hashOf('dossier', content);

type Dossiers = Awaited<ReturnType<Ports['records']['dossiersOf']>>;

/** The question about one, decided on the case as it is inside the transaction. */
function questionFor(id: string, running: Running, dossiers: Dossiers) {
  const { actor, commandId, now, calendar } = running;
  const procedure = 'development.consult';
  const input = { candidacyId: id, run: commandId };
  const decide = (before: Candidacy | null) => {
    const held = dossiers.get(id);
    ensure(before && held, 'kernel.not_found');
    ensure(covers(actor, ['college_secretary'], before, now), 'kernel.forbidden');
    const of = { ...held, assessments: before.assessments };
    const question = { id: hashOf('consultation', commandId, id).slice(0, 24), held: of, hash };
    return rules.consult(before, question, actor, now, calendar);
  };
  const act = {
    id: journalId(actor.personId, procedure, `${commandId}.${id}`),
    ...{ procedure, who: actor.personId, at: now, input },
  };
  return bulkAct<Candidacy>({ act, of: candidacies, id, isNew: false, decide });
}

async function askSome(ids: readonly string[], running: Running): Promise<BulkResult[]> {
  const dossiers = await running.ports.records.dossiersOf(running.read, ids, running.now);
  const acts = ids.map((id) => questionFor(id, running, dossiers));
  return performTogether(acts, running.read, () => true);
}

interface Outcome {
  candidacyId: string;
  refused: string | null;
}

async function askAll(running: Running): Promise<Outcome[]> {
  const ids = [...new Set(running.ids)];
  const outcomes: Outcome[] = [];
  for (let at = 0; at < ids.length; at += TOGETHER) {
    const some = ids.slice(at, at + TOGETHER);
    const results = await askSome(some, running);
    outcomes.push(
      ...some.map((candidacyId, index) => {
        const result = results[index];
        return { candidacyId, refused: result?.of === 'refused' ? result.code : null };
      }),
    );
  }
  return outcomes;
}

/** Names of those who were refused, for whoever reads the slip; only of one's own college. */
async function named(outcomes: readonly Outcome[], { read, actor, now }: Running) {
  const refused = outcomes.filter((outcome) => outcome.refused !== null);
  const names = new Map<string, string>();
  for (let at = 0; at < refused.length; at += TOGETHER) {
    const ids = refused.slice(at, at + TOGETHER).map(({ candidacyId }) => candidacyId);
    const found = await read.all(candidacies, { _id: { in: ids } }, TOGETHER);
    const own = found.filter((each) => covers(actor, ['college_secretary'], each, now));
    for (const { id, name } of own) names.set(id, name);
  }
  return refused.map((outcome) => ({ ...outcome, name: names.get(outcome.candidacyId) ?? '' }));
}

const consultMany = writes(contract.consultMany, {
  prepare: async ({ input, actor, commandId, read, ports, now, calendar }) => {
    const running = { ids: input.candidacyIds, actor, commandId, read, ports, now, calendar };
    const outcomes = await askAll(running);
    return { asked: outcomes, refused: await named(outcomes, running) };
  },
  decide: ({ now, prepared: { asked, refused } }) => {
    const reply = { asked: asked.length - refused.length, refused };
    const run = { id: freshId(), askedAt: now, asked: reply.asked, refused: refused.length };
    return {
      change: creates(consultationRuns, run),
      events: [],
      reply: { asked: reply.asked, refused: refused.map((each) => ({ ...each, name: '' })) },
    };
  },
});

const PAGE = 100;

const readyToAsk = reads(contract.readyToAsk, async ({ input, scopes, read, now }) => {
  const { rows, next } = await read.page(
    candidacies,
    { gateState: 'to_ask', ended: false },
    { orderBy: ['name', 'asc'], limit: PAGE, after: input.after, within: scopes },
  );
  const inside = rows.filter(
    (candidacy) => isReady(candidacy, now) && scopes.some((scope) => contains(scope, candidacy)),
  );
  const shown = inside.map((candidacy) => {
    const { id, name, branch, step } = candidacy;
    return { id, name, branch, step, assessed: isAssessed(candidacy) };
  });
  return { rows: shown, next };
});

export const consultationRunHandlers: Handler[] = [consultMany, readyToAsk];
