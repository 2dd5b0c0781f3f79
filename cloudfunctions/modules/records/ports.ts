/**
 * What is held about a person across contexts, joined in one round trip. Room findings,
 * letters, help cases and scores are not among it: they say nothing about this person.
 */
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import type { DossierFact } from '@louyu/shared/domain/development/state';
import type { Round } from '@louyu/shared/domain/inspections/state';
import { collection } from '../../kernel/collection';
import type { Ports } from '../../kernel/ports';
import { type Stage, revive } from '../../kernel/repository';

const people = collection('people');

interface Held {
  facts: Record<string, unknown>[];
  rounds: Round[];
  inspections: unknown[];
}

const STAGES = (personId: string): Stage[] => [
  ['match', { _id: personId }],
  ['lookup', { from: 'conduct_facts', localField: '_id', foreignField: 'personId', as: 'facts' }],
  ['lookup', { from: 'rounds', localField: '_id', foreignField: 'inspectors', as: 'rounds' }],
  [
    'lookup',
    { from: 'inspections', localField: '_id', foreignField: 'inspector', as: 'inspections' },
  ],
  ['project', { facts: 1, 'rounds.state': 1, 'rounds.dueAt': 1, 'inspections._id': 1 }],
];

const dossierFact = (fact: ConductFact): DossierFact[] =>
  fact.state === 'withdrawn'
    ? []
    : [
        {
          factId: fact.id,
          category: fact.category,
          text: fact.text,
          happenedOn: fact.happenedOn,
          authorName: fact.authorName,
          state: fact.state,
          remark: fact.remark?.text ?? null,
        },
      ];

export const recordsPorts: Ports['records'] = {
  async dossierOf(read, personId) {
    const [row] = await read.aggregate(people, STAGES(personId), 1);
    const { facts, rounds, inspections } = (row ?? {
      facts: [],
      rounds: [],
      inspections: [],
    }) as never as Held;
    return {
      facts: facts.flatMap((stored) => dossierFact(revive<ConductFact>(stored))),
      duties: {
        roundsDone: rounds.filter(({ state }) => state === 'done').length,
        roundsDue: rounds.length,
        inspections: inspections.length,
      },
    };
  },
};
