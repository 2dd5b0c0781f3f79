/**
 * Where a form belongs: behind a door's code, asked of the server, or a room of a round, known from
 * the phone. Both work without a network once they were seen with one.
 */
import { form } from '@louyu/shared/contracts/inspections';
import { useKeptRead } from '../../platform/query/use-kept-read';
import { useRounds } from './use-rounds';
import type { CallProblem } from '../../platform/call/call-problem';
import type { OutputOf } from '../../platform/call/contract';
import type { FormTemplate } from './template';
import type { MyRounds } from './use-rounds';
import type { Place } from './submission';
import type { Via } from './form-body';

export type Asked =
  | { by: 'code'; code: string; via: 'scanned' | 'typed' }
  | { by: 'list'; roomId: string; roundId: string | null };

export interface Form {
  place: Place;
  via: Via;
  template: FormTemplate;
  round: { id: string; title: string; dueAt: string } | null;
  /** In this round the room has its record already. */
  seen: boolean;
}

export interface FoundPlace {
  form: Form | undefined;
  problem: CallProblem | undefined;
  loading: boolean;
  /** The round is finished or is no longer this person's. */
  gone: boolean;
  retry: () => void;
}

const fromDoor = (answer: OutputOf<typeof form>, via: Via): Form => ({
  place: { roomId: answer.roomId, roundId: answer.round?.id ?? null },
  via,
  template: answer.template,
  round: answer.round,
  seen: answer.round?.done ?? false,
});

function fromList({ template, templates, rounds }: MyRounds, asked: Asked): Form | undefined {
  if (asked.by !== 'list') return undefined;
  const { roomId, roundId } = asked;
  if (roundId === null)
    return { place: { roomId, roundId }, via: 'listed', template, round: null, seen: false };
  const round = rounds.find(({ id }) => id === roundId);
  const room = round?.rooms.find((planned) => planned.roomId === roomId);
  if (!round || !room) return undefined;
  const own = templates.find(({ version }) => version === round.templateVersion) ?? template;
  return { place: { roomId, roundId }, via: 'listed', template: own, round, seen: room.done };
}

function useDoor(asked: Asked): FoundPlace {
  const code = asked.by === 'code' ? asked.code : '';
  const via = asked.by === 'code' ? asked.via : 'listed';
  const read = useKeptRead(form, { code }, { when: asked.by === 'code' });
  return { ...read, form: read.data && fromDoor(read.data, via), gone: false };
}

function useListed(asked: Asked): FoundPlace {
  const read = useRounds(asked.by === 'list');
  const found = read.data && fromList(read.data, asked);
  return { ...read, form: found, gone: read.data !== undefined && !found };
}

export function usePlace(asked: Asked): FoundPlace {
  const [door, listed] = [useDoor(asked), useListed(asked)];
  return asked.by === 'code' ? door : listed;
}
