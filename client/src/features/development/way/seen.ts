/** What every act of the college on a case begins with. */
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { useNow } from '../../../ui/words/now';
import type { Case } from '../candidacy';

export const useToday = (): string => dayOf(useNow().toISOString());

export const seen = ({ id, version }: Pick<Case, 'id' | 'version'>) => ({
  candidacyId: id,
  expectedVersion: version,
});
