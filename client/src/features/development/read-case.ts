/** One case with its refusals; a stale one is asked again at once, so that the next try is informed. */
import { candidacy } from '@louyu/shared/contracts/development';
import { useRead } from '../../platform/query/use-read';
import type { Case } from './candidacy';
import type { Read } from '../../platform/query/use-read';

export const useCase = (candidacyId: string): Read<Case> => useRead(candidacy, { candidacyId });
