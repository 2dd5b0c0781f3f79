/**
 * What the SDK's errors mean. They carry `errCode` and `errMsg`; the two that the kernel
 * must tell apart are told by the message, because one code covers several causes.
 */
interface SdkError {
  errCode?: number;
  errMsg?: string;
  message?: string;
}

interface SdkCause {
  code?: unknown;
}

const textOf = (error: unknown): string => {
  const { errMsg, message } = (error ?? {}) as SdkError;
  return `${errMsg ?? ''} ${message ?? ''}`;
};

export const errCodeOf = (error: unknown): number | undefined => (error as SdkError)?.errCode;

/** Two transactions met on one document; trying again is right. */
export const isConflict = (error: unknown): boolean =>
  /TRANSACTION_CONFLICT|TransactionConflict|WriteConflict|Write conflict|TransientTransaction/i.test(
    textOf(error),
  );

/** An `_id` or a unique index value that exists already. */
export const isDuplicate = (error: unknown): boolean =>
  /E11000|duplicate key|DUPLICATE/i.test(textOf(error));

/** Whether a request surely never left: no connection ever stood, so nobody can have acted on it. */
export const neverLeft = (error: unknown): boolean =>
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(`${textOf(error)} ${String((error as SdkCause)?.code)}`);
