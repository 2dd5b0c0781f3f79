/** Who is responsible for what: rosters, and what anybody asks about themselves. */
import type { Handler } from '../../kernel/handler';
import { choiceHandlers } from './choices';
import { contactHandlers } from './contacts';
import { pointHandlers } from './points';
import { reportHandlers } from './reports';
import { entryHandlers } from './entries';
import { personalHandlers } from './personal';
import { rosterHandlers } from './rosters';
import { silenceHandlers } from './silence-list';
import { workloadHandlers } from './workloads';

export const dutyHandlers: Handler[] = [
  ...rosterHandlers,
  ...personalHandlers,
  ...contactHandlers,
  ...workloadHandlers,
  ...silenceHandlers,
  ...choiceHandlers,
  ...reportHandlers,
  ...pointHandlers,
  ...entryHandlers,
];
