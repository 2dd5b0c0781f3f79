/**
 * Dossiers keep facts as they stood, with the name of who recorded them. When that person is
 * no longer held, the name goes from every dossier too; the fact stays.
 */
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import type { Candidacy, Consultation, DossierFact } from '@louyu/shared/domain/development/state';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { collection } from '../../kernel/collection';
import { GONE } from '../../kernel/holdings';
import type { Reader } from '../../kernel/repository';
import { candidacies } from './repository';

const facts = collection<ConductFact>('conduct_facts');

const MOST_FACTS = 900;
const AT_ONCE = 100;

const renamed = (recorded: ReadonlySet<string>, list: readonly DossierFact[]): DossierFact[] =>
  list.map((fact) => (recorded.has(fact.factId) ? { ...fact, authorName: GONE } : fact));

const without = (recorded: ReadonlySet<string>, consultation: Consultation): Consultation => {
  const { dossier, opinion } = consultation;
  return {
    ...consultation,
    dossier: { ...dossier, facts: renamed(recorded, dossier.facts) },
    opinion: opinion && { ...opinion, evidence: renamed(recorded, opinion.evidence) },
  };
};

/** Candidacies of others in whose dossiers this person is named as the author of a fact. */
export async function mentionsOf(read: Reader, gone: PersonId) {
  const recorded = await read.all(facts, { author: gone }, MOST_FACTS);
  const ids = new Set(recorded.map(({ id }) => id));
  const subjects = [...new Set(recorded.map(({ personId }) => personId))];
  const found: Candidacy[] = [];
  for (let at = 0; at < subjects.length; at += AT_ONCE) {
    const some = { personId: { in: subjects.slice(at, at + AT_ONCE) } };
    found.push(...(await read.all(candidacies, some, AT_ONCE * 2)));
  }
  return found.map((record) => ({
    record,
    fields: { consultations: record.consultations.map((each) => without(ids, each)) },
  }));
}
