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
  | 'STORAGE_FILE_NONEXIST' // -503003
  | 'FUNCTIONS_REQUEST_FAIL' // -504001
  | 'FUNCTIONS_EXECUTE_FAIL' // -504002
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED' // -504003 at the client
  | 'FUNCTION_NOT_FOUND' // -501000 at the client
  | 'EXCEED_MAX_PAYLOAD_SIZE'
  | 'EXCEED_MAX_RESPONSE_SIZE'; // -604001 at the client

export class CloudError extends Error {
  constructor(
    readonly code: CloudErrorCode,
    message: string,
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

export const transactionConflict = (reason: string): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others: ${reason}`,
  );
