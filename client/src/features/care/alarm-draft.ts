/** What is chosen before the button is pressed: closed values, everything already sensible. */
import { ALARM_KINDS } from '@louyu/shared/domain/care/alarm';
import { z } from '@louyu/shared/contracts/schema';
import { roomIdOf } from '../../platform/room-entry';
import type { InputOf } from '../../platform/call/contract';
import type { raise } from '@louyu/shared/contracts/care-alarms';

const body = z.object({
  kind: z.enum(ALARM_KINDS),
  who: z.enum(['me', 'case', 'someone']),
  /** As people write it; empty: where I live, or unknown. */
  room: z.string(),
});

export type AlarmDraft = z.output<typeof body>;

/** Begins the name under which an alarm, its act and its receipt are found again. */
export const ALARM = 'alarm:';

export const emptyAlarm = (caseId: string): AlarmDraft => ({
  kind: 'in_danger',
  who: caseId ? 'case' : 'me',
  room: '',
});

export function readAlarm(stored: unknown): AlarmDraft | undefined {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
}

/** `undefined` while a room is written that names none. */
export function roomOf({ room }: AlarmDraft, home: string | null): string | null | undefined {
  if (room.trim() === '') return null;
  return roomIdOf(room, home ?? undefined);
}

interface Around {
  caseId: string;
  home: string | null;
  pressedAt: string;
}

/** The act, or `undefined` while the room cannot be read. */
export function inputOf(
  draft: AlarmDraft,
  { caseId, home, pressedAt }: Around,
): InputOf<typeof raise> | undefined {
  const roomId = roomOf(draft, home);
  if (roomId === undefined) return undefined;
  const { kind, who } = draft;
  return { kind, who, caseId: who === 'case' ? caseId : null, roomId, pressedAt };
}
