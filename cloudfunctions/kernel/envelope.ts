/** What every call answers with, whether it went well or not (seam: the envelope). */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { ProblemDetails } from '@louyu/shared/domain/kernel/problem';

export type Envelope =
  | { ok: true; data: unknown; serverTime: Instant }
  | {
      ok: false;
      error: { code: string; details: ProblemDetails; requestId: string };
      serverTime: Instant;
    };

export const success = (data: unknown, serverTime: Instant): Envelope => ({
  ok: true,
  data,
  serverTime,
});

export const failure = (
  code: string,
  details: ProblemDetails,
  requestId: string,
  serverTime: Instant,
): Envelope => ({ ok: false, error: { code, details, requestId }, serverTime });
