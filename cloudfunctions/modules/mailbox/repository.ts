/** Letters, found by addressee or by the hash of their receipt. */
import type { Letter } from '@louyu/shared/domain/mailbox/state';
import { type Collection, collection } from '../../kernel/collection';

export const letters: Collection<Letter> = collection<Letter>('letters', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ addressees }) => ({ addressee: addressees }),
});
