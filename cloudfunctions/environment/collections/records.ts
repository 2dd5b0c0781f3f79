/** Collections of reminders, the journal and what is held. */
import { type CollectionDeclaration, declare, index } from './declaring';

export const RECORDS: CollectionDeclaration[] = [
  declare(
    'reminders',
    'something a person should do or know',
    index('personId', 'state', 'dueAt'),
    index('personId', '-fireAt'),
    index('state', 'fireAt'),
    index('fireAt'),
    index('cause.id', 'state'),
    index('message.state', 'state', 'message.line'),
    index('state', 'climbsAt'),
    index('message.state', 'message.claimedAt'),
  ),
  declare('reminder_preferences', 'how a person wishes to be told', index('personId')),
  declare('grants', 'how many messages a person still allows per template', index('personId')),
  declare(
    'journal',
    'audit, outbox and replies',
    index('entity', 'entityVersion'),
    index('pending', 'at'),
    index('batch', 'at'),
    index('who', '-at'),
  ),
  declare(
    'corrections',
    'an objection to a record, or a request to correct it, with its answer',
    index('personId', '-askedAt'),
    index('recordId', 'state'),
    index('answer.by'),
    index('answeredAt'),
    index('state', 'dueAt'),
    index('buildingId', 'state', 'dueAt'),
    index('collegeId', 'state', 'dueAt'),
    index('classId', 'state', 'dueAt'),
  ),
  declare('retention_runs', 'what the clock removed or anonymized in one run', index('-at')),
  declare('checkpoints', 'sealed batches as they were taken out of the house', index('-at')),
  declare(
    'batches',
    'a sealed batch of journal entries of one context',
    index('context', '-number'),
    index('newest'),
  ),
  declare('leases', 'which run of the clock may do a work that only one may do'),
  declare('readings', 'who read a sensitive record', index('subject', '-at'), index('at')),
];
