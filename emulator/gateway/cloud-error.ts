/**
 * Why: every refusal carries the platform's code, because the SDK turns exactly these strings
 * into the numbers that cloud functions test for.
 */
export type CloudErrorCode =
  | 'SYS_ERR' // -501001
  | 'SERVER_TIMEOUT' // -501002
  | 'EXCEED_REQUEST_LIMIT' // -501003
  | 'EXCEED_CONCURRENT_REQUEST_LIMIT' // -501004
  | 'INVALID_PARAM' // -501007
  | 'DATABASE_REQUEST_FAILED' // -502001
  | 'DATABASE_INVALID_OPERRATOR' // -502002, spelt as the platform spells it
  | 'DATABASE_COLLECTION_NOT_EXIST' // -502005
  | 'DATABASE_COLLECTION_ALREADY_EXIST' // unknown to the SDK: -501001
  | 'DATABASE_TRANSACTION_CONFLICT' // the one code that runTransaction retries
  | 'DATABASE_TRANSACTION_FAIL' // unknown to the SDK: -501001
  | 'STORAGE_REQUEST_FAIL' // -503001
  | 'STORAGE_EXCEED_AUTHORITY' // -503002
  | 'STORAGE_FILE_TOO_LARGE' // -403001 at the client
  | 'STORAGE_FILE_NONEXIST' // -503003
  | 'FUNCTIONS_REQUEST_FAIL' // -504001
  | 'FUNCTIONS_EXECUTE_FAIL' // -504002
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED' // -504003 at the client
  | 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED' // -504002 at the client, as far as is known
  | 'FUNCTION_NOT_FOUND' // -501000 at the client
  | 'EXCEED_MAX_PAYLOAD_SIZE'
  | 'EXCEED_MAX_RESPONSE_SIZE'; // -604001 at the client

export class CloudError extends Error {
  constructor(
    readonly code: CloudErrorCode,
    message: string,
    /** For the log: why exactly. The caller hears the platform's own words and no more. */
    readonly reason?: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

export const invalidParameter = (message: string): CloudError =>
  new CloudError('INVALID_PARAM', message);

export const missingCollection = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  );

export const duplicateKey = (collection: string, index: string, keys: string): CloudError =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${keys}`,
  );

const platformSays = (what: string): string =>
  `${what}. Please check your request, but if the problem persists, contact us.`;

export const transactionConflict = (reason: string): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    platformSays(
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others',
    ),
    reason,
  );

/** Committed, aborted, expired or never there: the platform does not tell these apart. */
export const transactionGone = (reason: string): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    platformSays(
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
    ),
    reason,
  );
