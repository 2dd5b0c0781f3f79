/**
 * What the platform's log may know of a failure: the request, the procedure, the error's
 * name and where it was thrown. Never inputs, never a person.
 */
interface Failed {
  requestId: string;
  what: string;
  error: unknown;
}

const where = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join(' | ') : '';

const nameOf = (error: unknown): string => {
  const { errCode, errMsg } = (error ?? {}) as { errCode?: number; errMsg?: string };
  return errCode === undefined ? String((error as Error)?.name) : `${errCode} ${errMsg ?? ''}`;
};

/** One JSON line per failure. */
export const logFailure = ({ requestId, what, error }: Failed): void =>
  console.error(
    JSON.stringify({ level: 'error', requestId, what, error: nameOf(error), where: where(error) }),
  );

export const logEvent = (what: string, facts: Record<string, string | number>): void =>
  console.log(JSON.stringify({ level: 'info', what, ...facts }));
