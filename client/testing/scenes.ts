/**
 * What each journey finds when it begins: a local cloud with our functions and a few facts in it.
 * Runs in Node, beside the page's world; a test takes its types from here and nothing else.
 */
import { confirm } from '@louyu/shared/contracts/duties';
import { submit } from '@louyu/shared/contracts/inspections';
import { handovers } from '@louyu/shared/contracts/organization-handovers';
import { move } from '@louyu/shared/contracts/organization-people';
import { formFailing, formOf, openCorridor } from '../../cloudfunctions/kernel/testing/corridor';
import { openDesk } from '../../cloudfunctions/kernel/testing/desk';
import { TODAY, leader, openDutyBuilding } from '../../cloudfunctions/kernel/testing/duty-building';
import { MORNING, openCampus } from '../../cloudfunctions/kernel/testing/reminded';
import { openTestCloud } from '../../cloudfunctions/kernel/testing/test-cloud';
import type { TestCloud } from '../../cloudfunctions/kernel/testing/test-cloud';

interface Scene<F> {
  cloud: TestCloud;
  facts: F;
}

/** A scene whose beginning is refused is no scene. */
function given({ ok, error }: { ok: boolean; error: unknown }): void {
  if (!ok) throw new Error(`given refused: ${JSON.stringify(error)}`);
}

const PLATE = {
  personId: 'lin',
  named: true,
  name: '林小满',
  role: 'member' as const,
  area: '4 层 401–412 巡查',
  asks: ['用电', '报修'],
};

/** A door with a member's plate on it, and a stranger in front of it. */
async function door(): Promise<Scene<{ code: string; visitor: string }>> {
  const cloud = await openTestCloud();
  cloud.building('b03');
  cloud.room('b03-0412');
  cloud.person({ id: 'lin', name: '林小满', roomId: 'b03-0501', roles: [['member', 'b03']] });
  cloud.door('DOOR00000412', 'b03-0412', { plates: [PLATE] });
  return { cloud, facts: { code: 'DOOR00000412', visitor: 'o-passer-by' } };
}

interface CorridorFacts {
  member: string;
  code: string;
  roomId: string;
  /** Another door of the same corridor. */
  next: { code: string; roomId: string };
}

/** A member in front of two doors, in no round. */
async function corridor(): Promise<Scene<CorridorFacts>> {
  const { cloud, lin } = await openCorridor();
  cloud.door('DOOR00000413', 'b03-0413');
  const next = { code: 'DOOR00000413', roomId: 'b03-0413' };
  return { cloud, facts: { member: lin, code: 'DOOR00000412', roomId: 'b03-0412', next } };
}

/** A round of three rooms, of which a pair has seen one; a room next to it could not be seen. */
async function round(): Promise<Scene<{ roundId: string }>> {
  const { cloud, lin, zhao, photo, round: plan } = await openCorridor();
  const roundId = plan('round-1', ['b03-0405', 'b03-0406', 'b03-0407']);
  const finding = { item: 'water', photos: [await photo(zhao)], note: '天花板滴水' };
  const failing = formFailing([finding], { roundId, roomId: 'b03-0405' });
  given(await cloud.as(zhao).call(submit, failing));
  const nobody = { answers: [], outcome: 'could_not_inspect' as const, reason: '敲门没人应' };
  given(await cloud.as(lin).call(submit, formOf({ roomId: 'b03-0412', ...nobody })));
  return { cloud, facts: { roundId } };
}

interface ReminderFacts {
  fixer: string;
  leader: string;
  instructor: string;
  code: string;
  hazardId: string;
  /** A morning after the hazard was due, when the quiet hours of the night are over. */
  afterDue: string;
}

/** A hazard that logistics has to mend by tomorrow night; so far WeChat may tell them nothing. */
async function reminder(): Promise<Scene<ReminderFacts>> {
  const { cloud, fixer, leader, instructor, reportHazard } = await openCampus();
  const hazardId = await reportHazard();
  await cloud.advance({ advanceBySeconds: 600 });
  const people = { fixer, leader, instructor };
  const facts = { ...people, code: 'DOOR00000412', hazardId, afterDue: MORNING };
  return { cloud, facts };
}

interface VetoFacts {
  candidate: string;
  /** The second one. */
  officer: string;
  candidacyId: string;
}

/** A hold that one officer has drafted on a finalised fact. */
async function veto(): Promise<Scene<VetoFacts>> {
  const desk = await openDesk();
  const { cloud, officerA, officerB, lin } = desk;
  const candidacyId = desk.candidacy();
  const factId = await desk.finalFact();
  await desk.ask(candidacyId);
  await desk.draft(candidacyId, officerA, 'hold', [factId]);
  return { cloud, facts: { candidate: lin, officer: officerB, candidacyId } };
}

interface ConductFacts {
  teacher: string;
  subject: string;
  secretary: string;
  candidacyId: string;
}

/** A candidate of whom nothing is recorded and nothing was asked yet. */
async function conduct(): Promise<Scene<ConductFacts>> {
  const { cloud, teacher, lin, secretary, candidacy } = await openDesk();
  return { cloud, facts: { teacher, subject: lin, secretary, candidacyId: candidacy() } };
}

interface DevelopmentFacts {
  contact: string;
  candidate: string;
  candidacyId: string;
}

/** An activist and the contact person whose half-yearly evaluation is awaited. */
async function development(): Promise<Scene<DevelopmentFacts>> {
  const { cloud, lin, candidacy } = await openDesk();
  const contact = cloud.person({ id: 'zhao', name: '赵老师', roles: [['member', 'b03']] });
  const from = '2026-04-20';
  const mentor = { personId: 'zhao', name: '赵老师', part: 'contact' as const, from, until: null };
  const candidacyId = candidacy({ mentors: [mentor] });
  return { cloud, facts: { contact, candidate: lin, candidacyId } };
}

interface DutyFacts {
  leader: string;
  member: string;
  dutyId: string;
}

/** A building whose leader gave it to a member. */
async function duties(): Promise<Scene<DutyFacts>> {
  const { cloud } = await openDutyBuilding();
  const lines = [{ target: 'b03', holders: ['ann'], because: [], how: 'by_hand' as const }];
  const building = { kind: 'building' as const, place: 'b03', expectedVersion: 0 };
  given(await cloud.as(leader).call(confirm, { ...building, from: TODAY, lines }));
  const dutyId = `building.b03.b03.ann.${TODAY}`;
  return { cloud, facts: { leader, member: 'o-ann', dutyId } };
}

interface HandoverFacts {
  leader: string;
  handoverId: string;
}

/** A member who had a round and moved to another building; the building's leader sees what is left. */
async function handover(): Promise<Scene<HandoverFacts>> {
  const { cloud, leader, round: plan } = await openCorridor();
  plan('round-1', ['b03-0405']);
  cloud.building('b04');
  cloud.room('b04-0101');
  const admin = cloud.person({ id: 'admin', roles: [['administrator', 'university']] });
  const to = { roomId: 'b04-0101', collegeId: null, classId: null };
  given(await cloud.as(admin).call(move, { personId: 'lin', expectedVersion: 1, to }));
  const { data } = await cloud.as(leader).call(handovers, { state: 'open', after: null });
  return { cloud, facts: { leader, handoverId: data.rows[0]?.id ?? '' } };
}

interface ObjectionFacts {
  resident: string;
  leader: string;
  inspectionId: string;
}

/** A room in which bad wiring was found a moment ago, and a leader who did not inspect. */
async function objection(): Promise<Scene<ObjectionFacts>> {
  const { cloud, lin, leader, occupant, photo } = await openCorridor();
  const finding = { item: 'wiring', photos: [await photo(lin)], note: '插排串接' };
  const answer = await cloud.as(lin).call(submit, formFailing([finding]));
  given(answer);
  const { inspectionId } = answer.data;
  return { cloud, facts: { resident: occupant, leader, inspectionId } };
}

interface JoiningFacts {
  leader: string;
  /** Lives on the fourth floor and has no phone with us yet. */
  waiting: { id: string; name: string };
  stranger: string;
}

/** A floor where one person has not joined. */
async function joining(): Promise<Scene<JoiningFacts>> {
  const cloud = await openTestCloud();
  cloud.building('b03');
  cloud.room('b03-0412');
  const leader = cloud.person({ id: 'lead', roomId: 'b03-0101', roles: [['group_leader', 'b03']] });
  const waiting = { id: 'zhou', name: '周宛溪' };
  cloud.put('people', {
    ...{ ...waiting, number: 'n-zhou', gender: 'female', kind: 'student', standing: 'present' },
    ...{ buildingId: 'b03', roomId: 'b03-0412', collegeId: null, classId: null, servesIn: null },
    ...{ leftOn: null, positions: [], searchKeys: ['周', '周宛溪', 'zwx'] },
  });
  return { cloud, facts: { leader, waiting, stranger: 'o-new-phone' } };
}

interface RecordsFacts {
  subject: string;
  /** May answer; did not write the fact. */
  officer: string;
  factId: string;
}

/** Somebody about whom one fact is recorded. */
async function records(): Promise<Scene<RecordsFacts>> {
  const desk = await openDesk();
  const factId = await desk.noticedFact();
  return { cloud: desk.cloud, facts: { subject: desk.lin, officer: desk.officerA, factId } };
}

/** A student at home, and the instructor of the building. */
async function alarm(): Promise<Scene<{ student: string }>> {
  const cloud = await openTestCloud();
  cloud.building('b03');
  cloud.room('b03-0412');
  const student = cloud.person({
    id: 'cai',
    name: '蔡同学',
    roomId: 'b03-0412',
    roles: [['student', 'b03']],
  });
  cloud.person({ id: 'teacher', name: '王老师', roles: [['instructor', 'b03']] });
  return { cloud, facts: { student } };
}

export const SCENES = {
  alarm,
  door,
  corridor,
  round,
  reminder,
  veto,
  conduct,
  development,
  duties,
  handover,
  objection,
  joining,
  records,
};
export type SceneName = keyof typeof SCENES;
export type FactsOf<N extends SceneName> = Awaited<ReturnType<(typeof SCENES)[N]>>['facts'];
