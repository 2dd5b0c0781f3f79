/**
 * What a failed sending means for the message, for the grant that was taken for it, and for
 * trying again. Without certainty that nothing was sent, it is never sent again.
 */
import { type Instant, addHours } from '../kernel/calendar';
import type { MessageState } from './state';

/** A claim older than this belongs to a run that died; longer than any run may last. */
const CLAIM_LASTS_HOURS = 5 / 60;

/** Claims from before this instant are given up. */
export const claimsLostBefore = (now: Instant): Instant => addHours(now, -CLAIM_LASTS_HOURS);

/** Why a sending failed, as far as it is known. */
export interface SendFailure {
  /** WeChat's number; `undefined` when no answer came. */
  code: number | undefined;
  /** Whether the request surely never reached WeChat. */
  neverLeft: boolean;
}

export interface Verdict {
  message: Extract<MessageState, 'waiting' | 'no_grant' | 'failed' | 'unknown'>;
  /** What becomes of the grant that was taken for it. */
  grant: 'returned' | 'emptied' | 'spent';
  /** Whether further sending is pointless for now. */
  pause: boolean;
}

const NO_GRANT = 43101;
/** Bad identity, template, page, or a field that does not fit: the same again would fail again. */
const FAULTY = [40003, 40037, 41030, 47003];
/** The daily quota, the minute's quota, a missing permission: later it may go. */
const LATER = [45009, 45011, -604100, -604101];

/** What a failed sending means. Without certainty that nothing was sent it is never sent again. */
export function afterFailure({ code, neverLeft }: SendFailure): Verdict {
  if (code === NO_GRANT) return { message: 'no_grant', grant: 'emptied', pause: false };
  if (code !== undefined && FAULTY.includes(code))
    return { message: 'failed', grant: 'returned', pause: false };
  const later = neverLeft || (code !== undefined && LATER.includes(code));
  if (later) return { message: 'waiting', grant: 'returned', pause: true };
  return { message: 'unknown', grant: 'spent', pause: false };
}

const MOST_PAUSE_MINUTES = 60;

/** When a message that WeChat refused for now is tried again: later each time, at most an hour. */
export const triedAgainAt = (now: Instant, attempts: number): Instant =>
  addHours(now, Math.min(2 ** Math.max(0, attempts - 1), MOST_PAUSE_MINUTES) / 60);
