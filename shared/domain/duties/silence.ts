/**
 * Silence as a matter of its own: the clock notices it, the holder is asked, later those who
 * lead; it ends by itself when something was done, when a leave excuses it, or with the duty.
 */
import { type Day, type Instant, type WorkingCalendar, endOfWorkingDay } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import { type Acted, rhythmOf } from './cadence';
import type { DutyRecord, RosteredKind } from './state';

export interface Silence extends Entity {
  dutyId: string;
  kind: RosteredKind;
  target: string;
  holder: PersonId;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  /** The day on which the missing act was due. */
  dueOn: Day;
  state: 'open' | 'over';
  noticedAt: Instant;
  overAt: Instant | null;
}

interface OfSilence extends DomainEvent {
  silenceId: string;
  dutyId: string;
  holder: PersonId;
}

export interface SilenceNoticed extends OfSilence {
  type: 'SilenceNoticed';
  kind: RosteredKind;
  /** A building, or else a college. */
  place: string;
  /** Until when it is to be broken before it climbs. */
  dueAt: Instant;
}

export interface SilenceOver extends OfSilence {
  type: 'SilenceOver';
}

/** Working days that the holder has before those who lead are asked: a choice of ours. */
const WORKING_DAYS = 3;

const BUILDING = /^b\d{2}$/;

/** What stands silent under a duty on a day, not yet noticed; `null`: nothing does. */
export const silenceOf = (duty: DutyRecord, acted: Acted, today: Day): Day | null =>
  duty.from <= today && (duty.until === null || today <= duty.until)
    ? rhythmOf(duty, acted, today).silentSince
    : null;

/** Notices that nothing was done under a duty by the day it was due. */
export function notice(
  duty: DutyRecord,
  dueOn: Day,
  { id, now, calendar }: { id: string; now: Instant; calendar: WorkingCalendar },
): Decision<Silence, SilenceNoticed> {
  const { id: dutyId, kind, target, holder, place } = duty;
  const dueAt = endOfWorkingDay(now, WORKING_DAYS, calendar);
  return {
    next: {
      ...{ id, dutyId, kind, target, holder, dueOn },
      buildingId: BUILDING.test(place) ? place : null,
      collegeId: BUILDING.test(place) ? null : place,
      ...{ state: 'open', noticedAt: now, overAt: null },
    },
    events: [{ type: 'SilenceNoticed', silenceId: id, dutyId, holder, kind, place, dueAt }],
  };
}

/** Something was done, a leave excuses it, or the duty ended; `null` when it is over already. */
export function end(silence: Silence, now: Instant): Decision<Silence, SilenceOver> | null {
  const { version: _version, ...fields } = silence;
  if (silence.state === 'over') return null;
  const { id, dutyId, holder } = silence;
  return {
    next: { ...fields, state: 'over', overAt: now },
    events: [{ type: 'SilenceOver', silenceId: id, dutyId, holder }],
  };
}
