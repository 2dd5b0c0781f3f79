/** What may come next, in whose hand: the screens offer exactly what the rules allow. */
import type { Instant, WorkingCalendar } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { canBeMerged } from './correcting';
import { extendableTo } from './grading';
import { hadAHand } from './rules';
import type { Hazard } from './state';

export const HAZARD_MOVES = [
  'accept',
  'fix',
  'verify',
  'reopen',
  'ask_extension',
  'answer_extension',
  'cannot',
  'decide',
  'regrade',
  'merge',
] as const;
export type HazardMove = (typeof HAZARD_MOVES)[number];

/** What somebody's positions let them do here at all. */
export interface Hand {
  personId: PersonId;
  fixes: boolean;
  verifies: boolean;
  /** Grants more time. */
  grants: boolean;
  decides: boolean;
  regrades: boolean;
  merges: boolean;
}

const isAwaitingRepair = ({ state }: Hazard): boolean => state === 'open' || state === 'accepted';

function fixing(hazard: Hazard, now: Instant, calendar: WorkingCalendar): HazardMove[] {
  if (hazard.state === 'tolerated') return ['fix'];
  if (!isAwaitingRepair(hazard)) return [];
  const begins: HazardMove[] = hazard.state === 'open' ? ['accept', 'fix'] : ['fix'];
  const mayAsk = hazard.extension === null && extendableTo(hazard, now, calendar) !== null;
  return [...begins, ...(mayAsk ? (['ask_extension'] as const) : []), 'cannot'];
}

function answering(hazard: Hazard, { personId, grants, decides }: Hand): HazardMove[] {
  const { extension, state, stuckBy, owner } = hazard;
  const answers = grants && extension !== null && extension.by !== personId;
  const undecided = state === 'stuck' || state === 'tolerated';
  const mayDecide = decides && undecided && stuckBy !== personId && owner !== personId;
  return [
    ...(answers ? (['answer_extension'] as const) : []),
    ...(mayDecide ? (['decide'] as const) : []),
  ];
}

function correcting(hazard: Hazard, { personId, regrades, merges }: Hand): HazardMove[] {
  const mayRegrade =
    regrades &&
    !hadAHand(hazard, personId) &&
    (isAwaitingRepair(hazard) || hazard.state === 'stuck');
  return [
    ...(mayRegrade ? (['regrade'] as const) : []),
    ...(merges && canBeMerged(hazard) ? (['merge'] as const) : []),
  ];
}

/** What may come next for somebody, the next step of the way first. */
export function movesOf(
  hazard: Hazard,
  hand: Hand,
  now: Instant,
  calendar: WorkingCalendar,
): HazardMove[] {
  const mayVerify = hand.verifies && hazard.state === 'fixed' && !hadAHand(hazard, hand.personId);
  return [
    ...(mayVerify ? (['verify', 'reopen'] as const) : []),
    ...answering(hazard, hand),
    ...(hand.fixes ? fixing(hazard, now, calendar) : []),
    ...correcting(hazard, hand),
  ];
}
