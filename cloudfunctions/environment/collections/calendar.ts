/** Collections of organization life and reception days. */
import { type CollectionDeclaration, declare, index } from './declaring';

export const CALENDAR: CollectionDeclaration[] = [
  declare(
    'occasions',
    "one thing of a building's calendar, from its place in the term to its minutes",
    index('callAt'),
    index('state', 'endsAt'),
    index('cadenceId', 'state', 'startsAt'),
    index('buildingId', 'startsAt'),
    index('startsAt'),
    index('expected', 'startsAt'),
    index('resolutions.assignee', 'startsAt'),
  ),
  declare(
    'attendances',
    'one person at one occasion',
    index('personId', '-startsAt'),
    index('occasionId', 'state'),
    index('notedBy'),
    index('startsAt'),
  ),
  declare(
    'thought_reports',
    'a thought report between its author and its reader',
    index('author', '-dueAt'),
    index('reader', '-dueAt'),
    index('dueAt'),
  ),
  declare(
    'cadences',
    'a rule that was added to the calendar',
    index('-setAt'),
    index('until'),
    index('by'),
  ),
  declare(
    'calendar_entries',
    'a line of the calendar of persons and buildings, from whichever context',
    index('who', 'startsAt'),
    index('endsAt'),
  ),
  declare('calendar_terms', 'for which rules and buildings a term stands in the calendar'),
  declare(
    'reception_hours',
    "when a building's activity room is open",
    index('plannedTo'),
    index('setBy'),
  ),
  declare(
    'rotas',
    'who receives in a building in one month, with swaps',
    index('people', 'lastDay'),
    index('buildingId', 'lastDay'),
    index('swaps.state', 'lastDay'),
    index('lastDay'),
  ),
  declare(
    'reception_visits',
    'somebody came to the activity room',
    index('buildingId', '-recordedAt'),
    index('recorder', '-recordedAt'),
    index('recordedAt'),
  ),
];
