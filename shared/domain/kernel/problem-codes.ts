/**
 * The closed list of everything this system can refuse with, by context. A code is a
 * public promise: clients branch on it and tests name it, so it is renamed never and
 * retired rarely.
 */
import { DEVELOPMENT_CODES } from './problem-codes/development';
import { DUTIES_CODES } from './problem-codes/duties';
import { PEOPLE_CODES } from './problem-codes/people';
import { ROOMS_CODES } from './problem-codes/rooms';

export const PROBLEM_CODES = [
  'kernel.unknown_procedure',
  'kernel.no_identity',
  'kernel.not_registered',
  'kernel.forbidden',
  'kernel.invalid_input',
  'kernel.too_large',
  'kernel.not_found',
  'kernel.stale',
  'kernel.command_missing',
  'kernel.command_reused',
  'kernel.busy',
  'kernel.invalid_recurrence',
  'kernel.internal',
  ...DEVELOPMENT_CODES,
  ...DUTIES_CODES,
  ...PEOPLE_CODES,
  ...ROOMS_CODES,
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
