/** Why: the two ways in which the database itself says no, in the platform's codes. */
import { CloudError } from '../gateway/cloud-error';

/** MongoDB executed the request and failed: -502001. */
export const refused = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', message);

/** An operator that is unknown or has an operand of the wrong form: -502002. */
export const badOperand = (message: string): CloudError =>
  new CloudError('DATABASE_INVALID_OPERRATOR', message);
