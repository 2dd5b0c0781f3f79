/** One event of every type that reminds somebody, as the tests of the schedule tell them. */
import { developmentExamples } from './development-samples';
import { CALENDAR_SAMPLES } from './calendar-samples';
import { CARE_SAMPLES } from './care-samples';
import type { RemindingEvent } from './events';

export const AT = '2026-10-14T02:00:00.000Z';
export const DUE = '2026-10-15T15:59:59.999Z';

const place = { roomId: 'b03-0412', buildingId: 'b03', collegeId: 'law' };
export const LATER = '2026-10-16T15:59:59.999Z';
export const LATEST = '2026-10-19T15:59:59.999Z';
const hazard = {
  ...{ hazardId: 'h1', ...place, dueAt: DUE, charge: 'logistics' as const },
  climbs: [
    { to: 'instructor' as const, at: DUE },
    { to: 'guidance' as const, at: LATER },
    { to: 'college_secretary' as const, at: LATEST },
  ],
};
const moved = {
  ...hazard,
  ...{ by: 'fay', reporter: 'ann', alsoReportedBy: [], owner: 'fay', answerBy: LATER },
  ...{ askedBy: null, state: 'accepted' as const },
};
const ofRoom = { inspectionId: 'i1', roomId: 'b03-0412', buildingId: 'b03' };
const asked = { ...ofRoom, attributionId: 'a1', people: ['zhou', 'wu'] };
const candidacy = { candidacyId: 'c1', collegeId: 'law', buildingId: null };

export const EXAMPLES: { [T in RemindingEvent['type']]: RemindingEvent & { type: T } } = {
  ...developmentExamples(DUE),
  RoundPlanned: {
    type: 'RoundPlanned',
    roundId: 'r1',
    buildingId: 'b03',
    floors: [4, 5],
    inspectors: ['ann', 'bo'],
    dueAt: DUE,
  },
  RoundCompleted: { type: 'RoundCompleted', roundId: 'r1' },
  RoundCancelled: { type: 'RoundCancelled', roundId: 'r1' },
  RoomInformed: { type: 'RoomInformed', ...ofRoom, objectUntil: DUE },
  ObjectionRaised: {
    type: 'ObjectionRaised',
    ...{ ...ofRoom, by: 'zhou', notBy: ['ann', 'bo'], decideBy: DUE },
  },
  ObjectionDecided: { type: 'ObjectionDecided', ...ofRoom, inspector: 'ann' },
  AttributionOpened: {
    type: 'AttributionOpened',
    ...{ ...asked, notBy: ['ann', 'lead', 'zhou'], heardUntil: DUE, lapsesAt: LATER },
  },
  FindingAttributed: { type: 'FindingAttributed', ...asked },
  AttributionEnded: { type: 'AttributionEnded', ...asked },
  HazardOpened: { type: 'HazardOpened', ...hazard },
  HazardReopened: { type: 'HazardReopened', ...moved },
  HazardRegraded: { type: 'HazardRegraded', ...moved },
  HazardJoined: { type: 'HazardJoined', ...moved },
  HazardReturned: { type: 'HazardReturned', ...moved },
  HazardAccepted: { type: 'HazardAccepted', ...moved },
  HazardFixed: { type: 'HazardFixed', ...moved },
  HazardClosed: { type: 'HazardClosed', ...moved },
  HazardExtensionAsked: { type: 'HazardExtensionAsked', ...moved },
  HazardStuck: { type: 'HazardStuck', ...moved },
  HazardTolerated: { type: 'HazardTolerated', ...moved },
  HazardMerged: { type: 'HazardMerged', ...moved },
  HazardExtended: { type: 'HazardExtended', ...moved, askedBy: 'fay' },
  HazardExtensionRefused: { type: 'HazardExtensionRefused', ...moved, askedBy: 'fay' },
  LetterLeft: { type: 'LetterLeft', letterId: 'l1', ...place, addressees: ['ann'], dueAt: DUE },
  LetterAnswered: { type: 'LetterAnswered', letterId: 'l1' },
  ConductRecorded: {
    type: 'ConductRecorded',
    factId: 'f1',
    personId: 'cai',
    author: 'lead',
    remarkUntil: DUE,
    buildingId: 'b03',
  },
  ConductRemarked: { type: 'ConductRemarked', factId: 'f1', personId: 'cai', author: 'lead' },
  ConductFinalised: { type: 'ConductFinalised', factId: 'f1' },
  ConductWithdrawn: { type: 'ConductWithdrawn', factId: 'f1' },
  OpinionAsked: { type: 'OpinionAsked', ...candidacy, dueAt: DUE },
  DraftReturned: { type: 'DraftReturned', ...candidacy, dueAt: DUE },
  OpinionDrafted: { type: 'OpinionDrafted', ...candidacy, draftedBy: 'officer1', dueAt: DUE },
  OpinionGiven: { type: 'OpinionGiven', ...candidacy },
  VetoNoticed: { type: 'VetoNoticed', ...candidacy, personId: 'cai', replyUntil: DUE },
  VetoReplied: { type: 'VetoReplied', ...candidacy },
  CorrectionAsked: {
    type: 'CorrectionAsked',
    correctionId: 'k1',
    answeredBy: ['instructor', 'guidance'],
    buildingId: 'b03',
    collegeId: 'law',
    classId: null,
    dueAt: DUE,
  },
  StatusDiffers: {
    type: 'StatusDiffers',
    candidacyId: 'c1',
    collegeId: 'law',
    buildingId: 'b03',
  },
  CorrectionAnswered: {
    type: 'CorrectionAnswered',
    correctionId: 'k1',
    personId: 'cai',
    buildingId: 'b03',
  },
  HandoverOpened: {
    type: 'HandoverOpened',
    handoverId: 'o1',
    personId: 'lin',
    buildingId: 'b03',
    collegeId: null,
    owners: ['group_leader', 'instructor'],
    dueAt: DUE,
  },
  HandoverSettled: { type: 'HandoverSettled', handoverId: 'o1' },
  GapsOpened: { type: 'GapsOpened', rosterId: 'area.b03', place: 'b03', dueAt: DUE },
  GapsClosed: { type: 'GapsClosed', rosterId: 'area.b03', place: 'b03' },
  SilenceNoticed: {
    type: 'SilenceNoticed',
    silenceId: 's1',
    holder: 'ann',
    kind: 'area',
    place: 'b03',
    dueAt: DUE,
  },
  SilenceOver: { type: 'SilenceOver', silenceId: 's1' },
  ContactRecorded: {
    ...{ type: 'ContactRecorded', contactId: 'k1', author: 'ann', buildingId: 'b03' },
    ...{ collegeId: null, dueAt: DUE },
  },
  FollowUpDone: { type: 'FollowUpDone', contactId: 'k1' },
  FeedbackGiven: { type: 'FeedbackGiven', contactId: 'k1', author: 'ann' },
  ...CARE_SAMPLES,
  ...CALENDAR_SAMPLES,
};
