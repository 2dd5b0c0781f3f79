/**
 * One valid input per procedure, beside one stored document per matter that it may name; the
 * denial cases start from here and break one thing at a time.
 */
import { AT, DOOR_CODE, INSIDER, LATER } from './example-documents';

export { DOCUMENTS, DOOR_CODE, INSIDER } from './example-documents';

const byPerson = { personId: 'example-person', expectedVersion: 1 };
const post = { role: 'member', scope: { kind: 'building', id: 'b03' } };
const byHazard = { hazardId: 'example-hazard', expectedVersion: 1, note: '' };
const byCandidacy = { candidacyId: 'example-candidacy', expectedVersion: 1 };
const byFact = { factId: 'example-fact', expectedVersion: 1 };
const receipt = '0123456789';

/** A valid input for every procedure; a procedure without one fails the denial test. */
export const EXAMPLES: Record<string, Record<string, unknown>> = {
  'organization.me': {},
  'organization.occupants': { roomId: 'b03-0412' },
  'organization.team': { buildingId: 'b03' },
  'organization.people': { text: '同学', standing: 'present', after: null },
  'organization.person': { personId: 'example-person' },
  'organization.connection': { personId: 'example-person' },
  'organization.enter': {
    number: '20249999',
    name: '新同学',
    gender: 'female',
    kind: 'student',
    roomId: 'b03-0412',
    collegeId: 'law',
    classId: 'law-2401',
    status: null,
  },
  'organization.move': {
    ...byPerson,
    to: { roomId: 'b03-0501', collegeId: 'law', classId: 'law-2401' },
  },
  'organization.leave': { ...byPerson, on: '2026-10-14' },
  'organization.appoint': { ...byPerson, ...post, from: '2026-10-14', until: null },
  'organization.end_position': { ...byPerson, ...post },
  'organization.substitute': {
    ...byPerson,
    ...post,
    role: 'group_leader',
    absentId: INSIDER,
    from: '2026-10-14',
    until: '2026-10-31',
  },
  'organization.issue_sheet': { place: 'b03', floor: null },
  'organization.joining': { place: 'b03', floor: null },
  'organization.join': { code: receipt },
  'organization.ask_rebinding': { personId: 'example-person' },
  'organization.confirm_rebinding': { personId: 'example-person' },
  'organization.unbind': {},
  'nameplates.open': { code: DOOR_CODE },
  'nameplates.mine': {},
  'nameplates.choose': { code: DOOR_CODE, expectedVersion: 1, named: false },
  'nameplates.revoke': { code: DOOR_CODE, expectedVersion: 1 },
  'mailbox.leave': { code: DOOR_CODE, via: 'typed', text: '请修一下走廊的灯' },
  'mailbox.follow': { receipt },
  'mailbox.received': { after: null },
  'mailbox.get': { letterId: 'example-letter' },
  'mailbox.answer': { letterId: 'example-letter', expectedVersion: 1, text: '已报修' },
  'hazards.report': { code: DOOR_CODE, via: 'typed', kind: 'water', text: '漏水', photos: [] },
  'hazards.follow': { receipt },
  'hazards.list': { show: 'open', after: null },
  'hazards.get': { hazardId: 'example-hazard' },
  'hazards.accept': byHazard,
  'hazards.fix': { ...byHazard, photos: [] },
  'hazards.verify': { ...byHazard, fixed: true },
  'hazards.spreadsheet': { buildingId: 'b03', from: '2026-10-01', to: '2026-10-31' },
  'hazards.elevation': { buildingId: 'b03' },
  'inspections.mine': {},
  'inspections.form': { code: DOOR_CODE },
  'inspections.submit': {
    roomId: 'b03-0412',
    roundId: null,
    via: 'typed',
    templateVersion: '2026-09',
    presence: 'announced',
    outcome: 'could_not_inspect',
    reason: '没有人在',
    answers: [],
    startedAt: AT,
  },
  'inspections.get': { inspectionId: 'example-inspection' },
  'inspections.of_room': { after: null },
  'inspections.plan_round': {
    buildingId: 'b03',
    title: '五层巡查',
    rooms: ['b03-0501'],
    inspectors: [INSIDER, 'example-person'],
    dueAt: LATER,
  },
  'conduct.record': {
    personId: 'example-person',
    category: 'helped_others',
    text: '帮助同学',
    happenedOn: '2026-10-12',
  },
  'conduct.remark': { ...byFact, text: '情况属实' },
  'conduct.finalise': byFact,
  'conduct.withdraw': { ...byFact, because: '记错了人' },
  'conduct.mine': { after: null },
  'conduct.recorded': { after: null },
  'conduct.get': { factId: 'example-fact' },
  'development.candidates': { show: 'all', after: null },
  'development.candidacy': { candidacyId: 'example-candidacy' },
  'development.consult': byCandidacy,
  'development.draft': {
    ...byCandidacy,
    kind: 'support',
    reason: '表现良好',
    grounds: [],
    noConflict: true,
  },
  'development.countersign': { ...byCandidacy, noConflict: true },
  'development.return_draft': { ...byCandidacy, because: '请补充依据' },
  'development.advance': { ...byCandidacy, to: 'prospect' },
  'development.mine': {},
  'development.reply': { ...byCandidacy, text: '我有说明' },
  'reminders.today': {},
  'reminders.inbox': { after: null },
  'reminders.see': { reminderId: 'example-reminder', expectedVersion: 1 },
  'reminders.grants': {},
  'reminders.grant': { template: 'task', accepted: 1 },
};
