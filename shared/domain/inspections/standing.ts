/**
 * How an inspection stands after the people of the room were heard: which failed items still
 * count and how heavily, and what its reader may do next.
 */
import type { Instant, WorkingCalendar } from '../kernel/calendar';
import type { Actor } from '../kernel/positions';
import { type Speaker, failedOf, hearingOf } from './hearing';
import { objectUntil } from './hearing-rules';
import type { Ruling } from './hearing-state';
import { judgesAs } from './judging';
import type { Answer, Inspection } from './state';

const rulingOn = (inspection: Pick<Inspection, 'hearing'>, item: string): Ruling | undefined =>
  hearingOf(inspection).objection?.decision?.rulings.find((ruling) => ruling.item === item);

export const isStruck = (inspection: Pick<Inspection, 'hearing'>, item: string): boolean =>
  rulingOn(inspection, item)?.kind === 'struck';

/** Failed items as they count now: without the struck ones, milder where a judge said so. */
export const standing = (inspection: Pick<Inspection, 'answers' | 'hearing'>): Answer[] =>
  failedOf(inspection)
    .filter(({ item }) => !isStruck(inspection, item))
    .map((answer) => ({
      ...answer,
      severity: rulingOn(inspection, answer.item)?.severity ?? answer.severity,
    }));

export type HearingMove = 'see' | 'explain' | 'object' | 'decide';

function occupantsMoves(
  inspection: Inspection,
  reader: Speaker,
  at: Instant,
  calendar: WorkingCalendar,
): HearingMove[] {
  const { replies, objection } = hearingOf(inspection);
  const own = replies.find(({ by }) => by === reader.personId);
  const open = at <= objectUntil(inspection.submittedAt, calendar);
  return [
    ...(own ? [] : ['see' as const]),
    ...(open && own?.kind !== 'explained' ? ['explain' as const] : []),
    ...(open && !objection ? ['object' as const] : []),
  ];
}

/** What the reader may do next; the inspection's own occupants speak, others judge. */
export function hearingMoves(
  inspection: Inspection,
  reader: Actor,
  at: Instant,
  calendar: WorkingCalendar,
): HearingMove[] {
  if (reader.roomId === inspection.roomId) return occupantsMoves(inspection, reader, at, calendar);
  const { objection } = hearingOf(inspection);
  if (objection?.state !== 'open') return [];
  const notBy = [...objection.notBy, objection.by];
  return judgesAs(inspection, notBy, reader, at) ? ['decide'] : [];
}
