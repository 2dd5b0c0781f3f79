/**
 * What is held about a candidate across contexts, joined in one round trip, beginning at
 * the candidacy so that nothing needs to be known of the person first. Room findings,
 * letters, help cases and scores are not among it: they say nothing about this person.
 */
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import type { Dossier, DossierFact } from '@louyu/shared/domain/development/state';
import type { Round } from '@louyu/shared/domain/inspections/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { collection } from '../../kernel/collection';
import type { Ports } from '../../kernel/ports';
import { type Reader, type Stage, revive } from '../../kernel/repository';

const candidacies = collection('candidacies');

interface Held {
  facts: Record<string, unknown>[];
  rounds?: Pick<Round, 'state' | 'dueAt'>[];
  inspections?: unknown[];
}

/** Everything elsewhere that names the candidate's person in `field`. */
const join = (from: string, field: string, as: string): Stage => [
  'lookup',
  { from, localField: 'personId', foreignField: field, as },
];

const FACTS = join('conduct_facts', 'personId', 'facts');
const ROUNDS = join('rounds', 'inspectors', 'rounds');
const INSPECTIONS = join('inspections', 'inspector', 'inspections');

const KEPT: Stage = [
  'project',
  { facts: 1, 'rounds.state': 1, 'rounds.dueAt': 1, 'inspections._id': 1 },
];

async function held(read: Reader, candidacyId: string, joins: Stage[]): Promise<Held> {
  const stages: Stage[] = [['match', { _id: candidacyId }], ...joins, KEPT];
  const [row] = await read.aggregate(candidacies, stages, 1);
  return (row ?? { facts: [] }) as unknown as Held;
}

const dossierFact = (fact: ConductFact): DossierFact[] => {
  const { id: factId, category, text, happenedOn, authorName, state, remark } = fact;
  if (state === 'withdrawn') return [];
  return [{ factId, category, text, happenedOn, authorName, state, remark: remark?.text ?? null }];
};

/** Newest first; among facts of one day in a fixed order, so that equal content hashes equal. */
const inOrder = (a: DossierFact, b: DossierFact): number =>
  b.happenedOn.localeCompare(a.happenedOn) || a.factId.localeCompare(b.factId);

const factsIn = ({ facts }: Held): DossierFact[] =>
  facts.flatMap((stored) => dossierFact(revive<ConductFact>(stored))).sort(inOrder);

/** A round that is still to come is nobody's omission. */
const dutiesIn = ({ rounds = [], inspections = [] }: Held, now: Instant): Dossier['duties'] => {
  const done = rounds.filter(({ state }) => state === 'done');
  const due = rounds.filter(({ state, dueAt }) => state === 'done' || dueAt <= now);
  return { roundsDone: done.length, roundsDue: due.length, inspections: inspections.length };
};

export const recordsPorts: Ports['records'] = {
  async dossierOf(read, candidacyId, now) {
    const found = await held(read, candidacyId, [FACTS, ROUNDS, INSPECTIONS]);
    return { facts: factsIn(found), duties: dutiesIn(found, now) };
  },
  factsOf: async (read, candidacyId) => factsIn(await held(read, candidacyId, [FACTS])),
};
