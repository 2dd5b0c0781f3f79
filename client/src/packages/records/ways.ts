/** From a record to where it leads, the same on every page of this package. */
import { go, goToAddress } from '../../platform/route';
import type { RecordWays } from '../../features/records/ways';

export const WAYS: RecordWays = {
  onOpen: goToAddress,
  onAsk: ({ kind, id, title }) => go('recordsAsk', { kind, id, title }),
  onCorrection: (id) => go('correction', { id }),
};
