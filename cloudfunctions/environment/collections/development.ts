/** Collections of conduct and development. */
import { type CollectionDeclaration, declare, index } from './declaring';

export const DEVELOPMENT: CollectionDeclaration[] = [
  declare(
    'conduct_facts',
    'a fact about a named person',
    index('personId', '-recordedAt'),
    index('author', '-recordedAt'),
    index('settledAt'),
  ),
  declare(
    'dispatches',
    'an official letter of a case, as it was issued',
    index('candidacyId', '-issuedAt'),
    index('series', 'year', '-sequence'),
    index('personId', '-issuedAt'),
    index('issuedBy', '-issuedAt'),
    { ...index('code'), unique: true },
  ),
  declare(
    'candidacies',
    "a person's way to membership, with its consultations",
    index('personId'),
    index('collegeId', 'name'),
    index('gateState', 'name'),
    index('collegeId', 'nextDueAt'),
    index('gateState', 'nextDueAt'),
    index('mentors.personId'),
    index('assessments.author'),
    index('buildingId', 'name'),
    index('ended', 'name'),
  ),
  declare('rule_sets', 'rules of development, drafted and published', index('state')),
  declare('consultation_runs', 'one run in which a college asked about many', index('askedAt')),
  declare(
    'service_months',
    'what one person carried out in one month, with the records behind it',
    index('personId', '-month'),
    index('month'),
  ),
];
