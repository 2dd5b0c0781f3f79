/** Who lives where something was found, who inspected it, and whether it was asked about before. */
import type { Occupant } from '@louyu/shared/domain/inspections/attribution';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Reader, Stage } from '../../kernel/repository';
import { attributions, inspections, rounds } from './repository';

interface Row {
  people: { _id: PersonId; name: string; standing: string }[];
  rounds: { inspectors: PersonId[] }[];
  asked: { _id: string }[];
}

export interface FindingGround {
  occupants: Occupant[];
  /** Those who share the inspection's round; empty outside any. */
  pair: PersonId[];
  asked: boolean;
}

const stages = (inspectionId: string, attributionId: string): Stage[] => [
  ['match', { _id: inspectionId }],
  ['project', { roomId: 1, roundId: 1, attributionId: { $literal: attributionId } }],
  ['lookup', { from: 'people', localField: 'roomId', foreignField: 'roomId', as: 'people' }],
  ['lookup', { from: rounds.name, localField: 'roundId', foreignField: '_id', as: 'rounds' }],
  [
    'lookup',
    { from: attributions.name, localField: 'attributionId', foreignField: '_id', as: 'asked' },
  ],
  [
    'project',
    {
      'people._id': 1,
      'people.name': 1,
      'people.standing': 1,
      'rounds.inspectors': 1,
      'asked._id': 1,
    },
  ],
];

/** One round trip; refuses an inspection that does not exist. */
export async function aroundFinding(
  read: Reader,
  inspectionId: string,
  attributionId: string,
): Promise<FindingGround> {
  const found = await read.aggregate(inspections, stages(inspectionId, attributionId), 1);
  const [row] = found as unknown as Row[];
  ensure(row, 'kernel.not_found');
  const occupants = row.people
    .filter(({ standing }) => standing === 'present')
    .map(({ _id: id, name }) => ({ id, name }));
  return {
    occupants,
    pair: row.rounds.flatMap(({ inspectors }) => inspectors),
    asked: row.asked.length > 0,
  };
}
