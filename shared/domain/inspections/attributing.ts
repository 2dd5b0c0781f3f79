/**
 * Deciding whose a room's finding is, and the ways in which it stays nobody's: dismissed,
 * cancelled by an upheld objection, or left undecided too long (brief principle 4).
 */
import type { Instant, WorkingCalendar } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { type Actor, covers } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import { type AttributionStep, allHeard, ensureOpen, fieldsOf, placed } from './attribution';
import type { Attribution } from './attribution-state';
import { hearingOf } from './hearing';
import { objectUntil } from './hearing-rules';
import { isStruck } from './standing';
import type { Inspection } from './state';

/** Posts that may open and decide; only they record facts about a person (context `conduct`). */
export const ATTRIBUTING = ['instructor', 'group_leader'] as const;

/** Nobody is judged unheard: everybody has spoken, or the time to do so has passed. */
export const isHeard = (attribution: Attribution, now: Instant): boolean =>
  allHeard(attribution) || now > attribution.heardUntil;

/** Whether the inspection can still change under an attribution: an objection is open or possible. */
export function isContestable(
  inspection: Inspection,
  now: Instant,
  calendar: WorkingCalendar,
): boolean {
  const { objection } = hearingOf(inspection);
  if (objection) return objection.state === 'open';
  return now <= objectUntil(inspection.submittedAt, calendar);
}

/** The post in which somebody may decide; `undefined` for whoever is involved. */
export function attributesAs(attribution: Attribution, judge: Actor, now: Instant) {
  const { notBy, people, roomId, buildingId } = attribution;
  const involved = [...notBy, ...people].includes(judge.personId) || judge.roomId === roomId;
  if (involved) return undefined;
  return ATTRIBUTING.find((role) => covers(judge, [role], { buildingId }, now));
}

/**
 * Decides whose it is, or that it is nobody's. Not before the room was heard and its time to
 * object is over; never by the inspectors, an occupant or whoever opened it.
 * @throws inspections.attribution_settled, own_attribution, hearing_open, objection_open,
 *   struck, not_an_occupant
 */
export function decideAttribution(
  attribution: Attribution,
  inspection: Inspection,
  judge: Actor,
  { about, reason }: { about: readonly PersonId[]; reason: string },
  at: Instant,
  calendar: WorkingCalendar,
): AttributionStep {
  ensureOpen(attribution);
  const role = attributesAs(attribution, judge, at);
  ensure(role, 'inspections.own_attribution');
  ensure(isHeard(attribution, at), 'inspections.hearing_open', { until: attribution.heardUntil });
  ensure(!isStruck(inspection, attribution.item), 'inspections.struck');
  const open = about.length > 0 && isContestable(inspection, at, calendar);
  ensure(!open, 'inspections.objection_open');
  const chosen = [...new Set(about)];
  const { people } = attribution;
  ensure(
    chosen.every((person) => people.includes(person)),
    'inspections.not_an_occupant',
  );
  const by = { by: judge.personId, byName: judge.name, role };
  const decision = { ...by, reason, at, about: chosen };
  const settled = { ...fieldsOf(attribution), settledAt: at, decision };
  const event = { ...placed(attribution), people };
  return chosen.length > 0
    ? {
        next: { ...settled, state: 'attributed' },
        events: [{ type: 'FindingAttributed', ...event, about: chosen, by: judge.personId }],
      }
    : {
        next: { ...settled, state: 'dismissed' },
        events: [{ type: 'AttributionEnded', ...event, state: 'dismissed' }],
      };
}

const ended = (
  attribution: Attribution,
  state: 'cancelled' | 'lapsed',
  at: Instant,
): AttributionStep | null =>
  attribution.state === 'open'
    ? {
        next: { ...fieldsOf(attribution), state, settledAt: at },
        events: [
          { type: 'AttributionEnded', ...placed(attribution), state, people: attribution.people },
        ],
      }
    : null;

/** The finding that it rested on was struck; `null` when it is settled already. */
export const cancelAttribution = (attribution: Attribution, at: Instant) =>
  ended(attribution, 'cancelled', at);

/** Nobody decided in time: silence makes nothing anybody's. `null` before that. */
export const lapseAttribution = (attribution: Attribution, at: Instant) =>
  at > attribution.lapsesAt ? ended(attribution, 'lapsed', at) : null;

export type AttributionMove = 'state' | 'decide' | 'await_hearing';

/** What the reader may do next with an attribution. */
export function attributionMoves(
  attribution: Attribution,
  reader: Actor,
  now: Instant,
): AttributionMove[] {
  if (attribution.state !== 'open') return [];
  if (attribution.people.includes(reader.personId))
    return attribution.statements.some(({ by }) => by === reader.personId) ? [] : ['state'];
  if (!attributesAs(attribution, reader, now)) return [];
  return isHeard(attribution, now) ? ['decide'] : ['await_hearing'];
}
