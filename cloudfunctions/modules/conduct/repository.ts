/** Facts about named persons, as stored. */
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import { type Collection, collection } from '../../kernel/collection';

export const conductFacts: Collection<ConductFact> = collection<ConductFact>('conduct_facts', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ personId, author }) => ({ subject: [personId], author: [author] }),
});
