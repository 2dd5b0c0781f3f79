/** Candidacies, rule sets and runs of questions as stored. */
import type { RuleBook, StoredRuleSet } from '@louyu/shared/domain/development/rule-sets';
import { BUILT_IN } from '@louyu/shared/domain/development/rule-sets';
import type { Dispatch } from '@louyu/shared/domain/development/dispatches/state';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { type Collection, collection } from '../../kernel/collection';
import type { Reader } from '../../kernel/repository';

export const candidacies: Collection<Candidacy> = collection<Candidacy>('candidacies', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ personId, mentors }) => ({
    subject: [personId],
    mentor: mentors.flatMap(({ personId: id, until }) => (until === null ? [id] : [])),
  }),
});

/** Whom a letter is addressed to may read it; the others hold an office. */
export const dispatches: Collection<Dispatch> = collection<Dispatch>('dispatches', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ personId, addressee }) => ({
    subject: [personId],
    holder: addressee ? [addressee] : [],
  }),
});

export const ruleSets: Collection<StoredRuleSet> = collection<StoredRuleSet>('rule_sets');

/** One run in which a college asked about many; which, is in the candidacies. */
export interface ConsultationRun extends Entity {
  askedAt: Instant;
  asked: number;
  refused: number;
}

export const consultationRuns = collection<ConsultationRun>('consultation_runs');

/** More published sets than this a university does not have. */
const MOST_SETS = 60;

/** Every published set beside the built-in ones. One round trip. */
export async function bookOf(read: Reader): Promise<RuleBook> {
  const published = await read.all(ruleSets, { state: 'published' }, MOST_SETS);
  return [...BUILT_IN, ...published];
}
