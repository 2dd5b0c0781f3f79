/**
 * What is held about a candidate across contexts, joined in one round trip, beginning at
 * the candidacy so that nothing needs to be known of the person first. Room findings,
 * letters, help cases and scores are not among it: they say nothing about this person.
 */
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import { type StoredServiceMonth, serviceOf } from '@louyu/shared/domain/development/months';
import type { DossierFact, DossierKind } from '@louyu/shared/domain/development/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { collection } from '../../kernel/collection';
import { hashOf } from '../../kernel/hash';
import type { Ports } from '../../kernel/ports';
import { type Reader, type Stage, revive } from '../../kernel/repository';

const candidacies = collection('candidacies');

interface Held {
  _id: string;
  facts: Record<string, unknown>[];
  months?: Record<string, unknown>[];
}

/** Everything elsewhere that names the candidate's person in `field`. */
const join = (from: string, field: string, as: string): Stage => [
  'lookup',
  { from, localField: 'personId', foreignField: field, as },
];

const FACTS = join('conduct_facts', 'personId', 'facts');
const MONTHS = join('service_months', 'personId', 'months');

const KEPT: Stage = ['project', { facts: 1, months: 1 }];

/** What a dossier should tell of and this system keeps no record of yet. */
const UNKEPT: DossierKind[] = [
  'organization_life',
  'volunteering',
  'commendations',
  'mass_opinion',
];

async function heldOf(read: Reader, ids: readonly string[], joins: Stage[]): Promise<Held[]> {
  const stages: Stage[] = [['match', { _id: { $in: ids } }], ...joins, KEPT];
  return (await read.aggregate(candidacies, stages, ids.length)) as unknown as Held[];
}

const dossierFact = (fact: ConductFact): DossierFact[] => {
  const { id: factId, category, text, happenedOn, authorName, state, remark } = fact;
  if (state === 'withdrawn') return [];
  return [{ factId, category, text, happenedOn, authorName, state, remark: remark?.text ?? null }];
};

/** Newest first; among facts of one day in a fixed order, so that equal content hashes equal. */
const inOrder = (a: DossierFact, b: DossierFact): number =>
  b.happenedOn.localeCompare(a.happenedOn) || a.factId.localeCompare(b.factId);

const factsIn = ({ facts }: Pick<Held, 'facts'>): DossierFact[] =>
  facts.flatMap((stored) => dossierFact(revive<ConductFact>(stored))).sort(inOrder);

const digest = (of: unknown): string => hashOf('service', of);

const dossierIn = (found: Pick<Held, 'facts' | 'months'>, now: Instant) => {
  const months = (found.months ?? []).map((stored) => revive<StoredServiceMonth>(stored));
  return { facts: factsIn(found), ...serviceOf(months, now, digest), unkept: UNKEPT };
};

const NOTHING = { facts: [], months: [] };

export const recordsPorts: Ports['records'] = {
  async dossierOf(read, candidacyId, now) {
    const [found] = await heldOf(read, [candidacyId], [FACTS, MONTHS]);
    return dossierIn(found ?? NOTHING, now);
  },
  async dossiersOf(read, ids, now) {
    const found = await heldOf(read, ids, [FACTS, MONTHS]);
    return new Map(found.map((each) => [each._id, dossierIn(each, now)]));
  },
  async factsOf(read, candidacyId) {
    const [found] = await heldOf(read, [candidacyId], [FACTS]);
    return factsIn(found ?? NOTHING);
  },
};
