/** Candidacies as stored. */
import type { Candidacy } from '@louyu/shared/domain/development/state';
import { type Collection, collection } from '../../kernel/collection';

export const candidacies: Collection<Candidacy> = collection<Candidacy>('candidacies', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ personId }) => ({ subject: [personId] }),
});
