/**
 * One valid input per procedure, beside one stored document per matter that it may name; the
 * denial cases start from here and break one thing at a time.
 */
import { CALENDAR_EXAMPLES } from './example-calendar';
import { REPORT_EXAMPLES } from './example-reports';
import { DEVELOPMENT_EXAMPLES } from './examples/development';
import { DUTIES_EXAMPLES } from './examples/duties';
import { PEOPLE_EXAMPLES } from './examples/people';
import { ROOMS_EXAMPLES } from './examples/rooms';

export { DOCUMENTS, DOOR_CODE, INSIDER } from './example-documents';

/** A valid input for every procedure; a procedure without one fails the denial test. */
export const EXAMPLES: Record<string, Record<string, unknown>> = {
  ...DEVELOPMENT_EXAMPLES,
  ...DUTIES_EXAMPLES,
  ...PEOPLE_EXAMPLES,
  ...ROOMS_EXAMPLES,
  ...REPORT_EXAMPLES,
  ...CALENDAR_EXAMPLES,
};
