/** Why: WeChat counts each API's calls by the minute (45009); a loop over everybody runs into it. */
import type { VirtualClock } from '../timers/virtual-clock';
import { ApiRefusal } from './api-refusal';
import type { OpenApi } from './open-api-gateway';

const minuteMs = 60_000;

/** At most `most` calls of `api` in a minute of the virtual clock. */
export const withinMinute = (api: OpenApi, most: number, clock: VirtualClock): OpenApi => {
  let minute = -1;
  let calls = 0;
  return (parameters) => {
    const now = Math.floor(clock.now() / minuteMs);
    calls = now === minute ? calls + 1 : 1;
    minute = now;
    if (calls > most) throw new ApiRefusal(45009, 'reach max api minute quota limit');
    return api(parameters);
  };
};
