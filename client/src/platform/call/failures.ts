/** What the platform's own error codes mean to a person (platform-facts, section 1). */
import { CallProblem } from './call-problem';
import type { CallProblemCode } from './call-problem';

const BUSY = new Set([-501002, -501003, -501004, -501015, -501016, -504002]);
const TOO_LARGE = /EXCEED_MAX_PAYLOAD|request data too large/i;
const NO_NETWORK = /request:fail|network|timeout|ERR_INTERNET|socket|interrupted/i;

const codeOf = (errCode: number | undefined, errMsg: string): CallProblemCode => {
  if (TOO_LARGE.test(errMsg)) return 'kernel.too_large';
  if (errCode !== undefined && BUSY.has(errCode)) return 'kernel.busy';
  if (errCode === -1 || errCode === undefined) {
    return NO_NETWORK.test(errMsg) ? 'client.offline' : 'client.platform';
  }
  return 'client.platform';
};

/** Maps a failed platform call; `errCode` is the platform's, absent when it never answered. */
export const platformProblem = (
  errCode: number | undefined,
  errMsg: string,
  requestId?: string,
): CallProblem => new CallProblem(codeOf(errCode, errMsg), {}, requestId);
