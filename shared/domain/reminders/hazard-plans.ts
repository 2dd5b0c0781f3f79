/**
 * Who hears what of a hazard (brief R5, R27): those in charge until it is fixed, whoever
 * reported it to look, whoever must decide when it is stuck, and rung by rung those above
 * when nothing happens. The times come with the event, since they follow from its grade.
 */
import type { Instant } from '../kernel/calendar';
import { roomLabel } from '../kernel/ids';
import type { HazardDue, HazardEventOf, HazardMoved } from './events';
import {
  type Consequence,
  type Planned,
  type Recipients,
  asks,
  consequence,
  informs,
  overdue,
} from './plans';
import type { ReminderKind } from './state';

type AnyHazardEvent = HazardDue | HazardMoved;

/** What a new due time, or the end of the story, makes needless. */
const OF_REPAIR: ReminderKind[] = ['hazard_to_fix', 'hazard_overdue'];
const OF_ANSWERS: ReminderKind[] = ['hazard_to_decide', 'hazard_to_verify', 'hazard_unverified'];
const EVERYTHING = [...OF_REPAIR, ...OF_ANSWERS];

const placeIn = ({ roomId }: AnyHazardEvent): string => roomLabel(roomId);

/** Those in charge, or the one among them who took it on. */
function fixersOf(event: AnyHazardEvent): Recipients {
  const { charge, buildingId, collegeId } = event;
  if ('owner' in event && event.owner) return { people: [event.owner] };
  const role = charge === 'apartment_office' ? 'apartment_office' : 'logistics';
  return { roles: [role], over: { buildingId, collegeId } };
}

/** Each rung gets a row of its own at its time; somebody on two rungs only the first. */
const climbing = (event: AnyHazardEvent): Planned[] => {
  const { climbs, buildingId, collegeId, dueAt } = event;
  const over = { buildingId, collegeId };
  return climbs.map(({ to, at }) =>
    asks('hazard_overdue', { roles: [to], over }, placeIn(event), at, dueAt),
  );
};

const repairDue = (event: AnyHazardEvent, at: Instant): Planned[] => {
  const [fixers, place] = [fixersOf(event), placeIn(event)];
  return [
    asks('hazard_to_fix', fixers, place, at, event.dueAt),
    informs('hazard_overdue', fixers, place, event.dueAt, event.dueAt),
    ...climbing(event),
  ];
};

const due = (event: AnyHazardEvent, at: Instant): Consequence =>
  consequence('hazards', event.hazardId, EVERYTHING, repairDue(event, at));

/** Whoever asked hears the answer. */
const answered = ({ askedBy, ...event }: HazardMoved, at: Instant): Planned[] =>
  askedBy
    ? [informs('hazard_answered', { people: [askedBy] }, roomLabel(event.roomId), at, event.dueAt)]
    : [];

const ANSWERING = ['group_leader', 'instructor'] as const;
const DECIDING = ['instructor', 'guidance'] as const;

const toDecide = (
  event: HazardMoved,
  roles: typeof ANSWERING | typeof DECIDING,
  at: Instant,
  until: Instant | null,
): Planned => {
  const { buildingId, by: except } = event;
  return asks(
    'hazard_to_decide',
    { roles, over: { buildingId }, except },
    placeIn(event),
    at,
    until,
  );
};

/** A visitor's key is no person id; their hazard is verified by the building's group leader. */
const isPerson = (reporter: string): boolean => !reporter.startsWith('visitor:');

const reportersOf = ({ reporter, alsoReportedBy, by }: HazardMoved): string[] =>
  [reporter, ...alsoReportedBy].filter((each) => isPerson(each) && each !== by);

function fixed(event: HazardMoved, at: Instant): Consequence {
  const { buildingId, answerBy, by: except } = event;
  const reporters = reportersOf(event);
  const leading: Recipients = { roles: ['group_leader'], over: { buildingId }, except };
  const looking: Recipients = reporters.length > 0 ? { people: reporters } : leading;
  const above: Recipients = { roles: ['group_leader', 'instructor'], over: { buildingId }, except };
  const late = answerBy
    ? overdue('hazard_unverified', looking, [above], placeIn(event), answerBy)
    : [];
  const asked = asks('hazard_to_verify', looking, placeIn(event), at, answerBy);
  const settled: ReminderKind[] = [...OF_REPAIR, 'hazard_to_decide'];
  return consequence('hazards', event.hazardId, settled, [asked, ...late]);
}

function closed(event: HazardMoved, at: Instant): Consequence {
  const people = reportersOf(event);
  const told = people.length > 0 ? [informs('hazard_closed', { people }, placeIn(event), at)] : [];
  return consequence('hazards', event.hazardId, EVERYTHING, told);
}

/** Borne until a day: then it is decided anew, and climbs like what is overdue. */
const tolerated = (event: HazardMoved, at: Instant): Consequence =>
  consequence('hazards', event.hazardId, EVERYTHING, [
    toDecide({ ...event, by: '' }, DECIDING, event.dueAt, event.dueAt),
    ...climbing(event),
    ...answered(event, at),
  ]);

const taken = (event: HazardMoved, at: Instant): Consequence =>
  consequence(
    'hazards',
    event.hazardId,
    ['hazard_to_fix'],
    [asks('hazard_to_fix', fixersOf(event), placeIn(event), at, event.dueAt)],
  );

/** Its grade or its reporters have changed where it stands: what is owed there is owed anew. */
function renewed(event: HazardMoved, at: Instant): Consequence {
  if (event.state === 'open' || event.state === 'accepted') return due(event, at);
  if (event.state === 'fixed') return fixed(event, at);
  const pressing = event.state === 'stuck' || event.state === 'tolerated';
  const plans = pressing ? climbing(event) : [];
  return consequence('hazards', event.hazardId, pressing ? ['hazard_overdue'] : [], plans);
}

type Consequences = {
  [Type in AnyHazardEvent['type']]: (event: HazardEventOf<Type>, at: Instant) => Consequence;
};

export const HAZARD_CONSEQUENCES: Consequences = {
  HazardOpened: (event, at) => consequence('hazards', event.hazardId, [], repairDue(event, at)),
  HazardReopened: due,
  HazardRegraded: renewed,
  HazardJoined: renewed,
  HazardReturned: due,
  HazardExtended: (event, at) =>
    consequence('hazards', event.hazardId, EVERYTHING, [
      ...repairDue(event, at),
      ...answered(event, at),
    ]),
  HazardAccepted: taken,
  HazardFixed: fixed,
  HazardClosed: closed,
  HazardExtensionAsked: (event, at) =>
    consequence('hazards', event.hazardId, [], [toDecide(event, ANSWERING, at, event.answerBy)]),
  HazardExtensionRefused: (event, at) =>
    consequence('hazards', event.hazardId, ['hazard_to_decide'], answered(event, at)),
  HazardStuck: (event, at) =>
    consequence(
      'hazards',
      event.hazardId,
      ['hazard_to_fix', 'hazard_to_decide'],
      [toDecide(event, DECIDING, at, event.answerBy)],
    ),
  HazardTolerated: tolerated,
  HazardMerged: ({ hazardId }) => consequence('hazards', hazardId, EVERYTHING),
};
