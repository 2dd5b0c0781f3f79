/** Doors, stored under their codes. */
import type { Door } from '@louyu/shared/domain/nameplates/state';
import { type Collection, collection } from '../../kernel/collection';

export const doors: Collection<Door> = collection<Door>('doors', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ plates, roomId }) => ({ holder: plates.map(({ personId }) => personId), room: roomId }),
});
