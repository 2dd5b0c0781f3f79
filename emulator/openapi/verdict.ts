/** Why: what both content checks share: their verdicts, and what they ask of a request. */
import { ApiRefusal } from './api-refusal';
import type { UserActivity } from './user-activity';

export type Verdict = 'pass' | 'review' | 'risky';

/** 100 is WeChat's number for nothing found; of the others the one for "something else". */
export const labelOf = (verdict: Verdict): number => (verdict === 'pass' ? 100 : 21000);

/** Version, scene and user as version 2 wants them; returns the openid. */
export const assertChecked = (
  parameters: Record<string, unknown>,
  activity: UserActivity,
): string => {
  const { openid, scene, version } = parameters;
  if (Number(version) !== 2 || ![1, 2, 3, 4].includes(Number(scene))) {
    throw new ApiRefusal(47001, 'data format error');
  }
  if (typeof openid !== 'string' || openid === '') throw new ApiRefusal(40003, 'invalid openid');
  if (!activity.isRecent(openid)) throw new ApiRefusal(61010, 'code is expired');
  return openid;
};
