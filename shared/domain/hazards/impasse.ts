/**
 * When it does not go on as planned: more time is asked for and granted by somebody else,
 * a limited number of times; or those in charge cannot, say why, and whoever answers for
 * the building decides. Whatever is decided, the hazard stays until it is fixed and seen.
 */
import { type Day, type WorkingCalendar, dayOf, endOfDay } from '../kernel/calendar';
import { ensure } from '../kernel/problem';
import { GRADES } from './grades';
import { dueAfresh, dueFor, endOf, extendableTo, latestDay } from './grading';
import { type By, type HazardDecision, ensureState, moved } from './move';
import { ensureInCharge } from './rules';
import type { CannotReason, Hazard } from './state';

const ensureReason = ({ note }: By): void => ensure(note.trim() !== '', 'hazards.reason_required');

/** Those in charge ask for time until the end of a day, with the reason. */
export function askExtension(
  hazard: Hazard,
  step: By,
  until: Day,
  calendar: WorkingCalendar,
): HazardDecision {
  ensureState(hazard, 'open', 'accepted');
  ensureInCharge(hazard, step);
  ensureReason(step);
  ensure(hazard.extension === null, 'hazards.extension_asked');
  const latest = extendableTo(hazard, step.at, calendar);
  ensure(latest, 'hazards.no_more_extensions');
  const within = until <= latest && endOfDay(until) > hazard.dueAt && until >= dayOf(step.at);
  ensure(within, 'hazards.extension_too_long', { latest });
  const detail = { until: endOfDay(until) };
  return moved(hazard, { type: 'HazardExtensionAsked', act: 'extension_asked', detail }, step, {
    extension: { by: step.by, until: detail.until },
    extensionsAsked: hazard.extensionsAsked + 1,
    answerBy: endOf(GRADES[hazard.severity].decide, step.at, calendar),
  });
}

/** Somebody else than who asked grants it, or refuses with the reason; the old time then stands. */
export function answerExtension(
  hazard: Hazard,
  step: By,
  granted: boolean,
  calendar: WorkingCalendar,
): HazardDecision {
  const { extension } = hazard;
  ensure(extension, 'hazards.no_extension_asked');
  ensure(extension.by !== step.by, 'hazards.own_request');
  const answered = { extension: null, answerBy: null };
  const askedBy = extension.by;
  if (!granted) {
    ensureReason(step);
    const refused = { type: 'HazardExtensionRefused', act: 'extension_refused', askedBy } as const;
    return moved(hazard, refused, step, answered);
  }
  const detail = { until: extension.until };
  const given = { type: 'HazardExtended', act: 'extension_granted', detail, askedBy } as const;
  const times = dueAfresh(hazard, extension.until, calendar);
  return moved(hazard, given, step, { ...answered, ...times });
}

/** Those in charge cannot, and say why; the due time runs on while somebody decides. */
export function cannotDo(
  hazard: Hazard,
  step: By,
  why: CannotReason,
  calendar: WorkingCalendar,
): HazardDecision {
  ensureState(hazard, 'open', 'accepted');
  ensureInCharge(hazard, step);
  ensureReason(step);
  return moved(hazard, { type: 'HazardStuck', act: 'could_not', detail: { why } }, step, {
    state: 'stuck',
    stuckBy: step.by,
    extension: null,
    answerBy: endOf(GRADES[hazard.severity].decide, step.at, calendar),
  });
}

/**
 * `logistics`: they are to do it after all. `apartment_office`: it is theirs. `contract`: an
 * outside firm until a day. `tolerate`: the risk is borne until a day, with a measure.
 */
export const WAYS = ['logistics', 'apartment_office', 'contract', 'tolerate'] as const;
export type Way = (typeof WAYS)[number];

const DECIDED = { answerBy: null, stuckBy: null, extension: null, extensionsAsked: 0 } as const;

/** The end of the day that was named, if the grade allows it. */
function untilOf(hazard: Hazard, way: 'contract' | 'tolerate', until: Day | null, step: By) {
  const latest = latestDay(hazard.severity, way, step.at);
  ensure(latest, 'hazards.cannot_be_tolerated');
  ensure(until && until >= dayOf(step.at) && until <= latest, 'hazards.day_out_of_range', {
    latest,
  });
  return endOfDay(until);
}

function giveTo(
  hazard: Hazard,
  step: By,
  charge: 'logistics' | 'apartment_office',
  calendar: WorkingCalendar,
): HazardDecision {
  const act = charge === hazard.charge ? ('sent_back' as const) : ('reassigned' as const);
  const dueAt = dueFor(hazard.severity, step.at, calendar);
  const times = dueAfresh(hazard, dueAt, calendar);
  const given = { ...DECIDED, ...times, state: 'open' as const, owner: null, charge };
  return moved(hazard, { type: 'HazardReturned', act }, step, given);
}

/** Decides what happens with a hazard that is stuck or whose risk is being borne. */
export function decide(
  hazard: Hazard,
  step: By,
  { way, until }: { way: Way; until: Day | null },
  calendar: WorkingCalendar,
): HazardDecision {
  ensureState(hazard, 'stuck', 'tolerated');
  ensure(hazard.stuckBy !== step.by && hazard.owner !== step.by, 'hazards.own_request');
  ensureReason(step);
  if (way === 'logistics' || way === 'apartment_office') return giveTo(hazard, step, way, calendar);
  if (way === 'tolerate') ensure(step.role === 'department', 'hazards.department_decides');
  const dueAt = untilOf(hazard, way, until, step);
  const times = { ...DECIDED, ...dueAfresh(hazard, dueAt, calendar) };
  const detail = { until: dueAt };
  if (way === 'tolerate') {
    const borne = { ...times, state: 'tolerated' as const };
    return moved(hazard, { type: 'HazardTolerated', act: 'tolerated', detail }, step, borne);
  }
  const ordered = { ...times, state: 'accepted' as const, charge: 'contractor' as const };
  return moved(hazard, { type: 'HazardReturned', act: 'contracted', detail }, step, ordered);
}
