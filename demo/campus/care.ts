/**
 * Help on the campus: a case that goes well, one that nobody keeps in touch with, one whose
 * review is late, one that has ended; and two calls for help, both answered. All invented.
 */
import * as alarms from '@louyu/shared/domain/care/alarm';
import * as cases from '@louyu/shared/domain/care/help-case';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import type { Person } from '@louyu/shared/domain/organization/state';
import { Chance } from './chance';
import { type Setting, personIn } from './setting';
import type { Stage } from './stage';

export interface Care {
  help_cases: cases.HelpCase[];
  alarms: alarms.Alarm[];
}

/** What happens to a case, so many days ago. */
type Chapter = { daysAgo: number } & (
  | { does: 'assign'; contact: PersonId }
  | { does: 'offer'; what: cases.Offer; note?: string }
  | { does: 'refer'; to: cases.Referral }
  | { does: 'review'; finding: cases.ReviewFinding }
  | { does: 'close'; because: cases.Closing }
);

interface Tale {
  about: PersonId;
  needs: cases.NeedCategory[];
  daysAgo: number;
  then: Chapter[];
}

const authorOf = ({ id: by, name: byName }: Person): cases.Author => ({ by, byName });

function decide(
  before: cases.HelpCase,
  chapter: Chapter,
  author: cases.Author,
  set: Setting,
): cases.HelpDecision {
  const at = set.almanac.at(chapter.daysAgo, 17);
  const on = set.almanac.day(chapter.daysAgo);
  if (chapter.does === 'assign') {
    const { id: personId, name } = personIn(set, chapter.contact);
    return cases.assign(before, author, { personId, name, serves: true }, at);
  }
  if (chapter.does === 'offer')
    return cases.offer(before, { what: chapter.what, on, note: chapter.note ?? '', ...author }, at);
  if (chapter.does === 'refer')
    return cases.refer(before, { to: chapter.to, on, note: '', ...author }, at);
  if (chapter.does === 'review')
    return cases.review(before, { finding: chapter.finding, ...author }, at);
  return cases.close(before, { because: chapter.because, ...author }, at);
}

const PROCEDURES: Record<Chapter['does'], string> = {
  assign: 'care.assign',
  offer: 'care.offer',
  refer: 'care.refer',
  review: 'care.review',
  close: 'care.close_case',
};

/** Whoever helps is the contact once there is one; the rest is the instructor's. */
function authorFor(before: cases.HelpCase, { does }: Chapter, instructor: Person, set: Setting) {
  const helps = does === 'offer' && before.contact !== null;
  return authorOf(helps ? personIn(set, before.contact?.personId ?? '') : instructor);
}

function tellCase({ about, needs, daysAgo, then }: Tale, set: Setting): cases.HelpCase {
  const person = personIn(set, about);
  const instructor = personIn(set, `instructor-${person.buildingId}`);
  const { name: subjectName, buildingId, collegeId, classId } = person;
  const id = hashOf('help_case', about).slice(0, 32);
  const at = set.almanac.at(daysAgo, 15);
  const subject = { subject: about, subjectName, buildingId, collegeId, classId };
  const opening = { id, subject, needs, ...authorOf(instructor) };
  const occasion = { who: instructor.id, procedure: 'care.open_case', at };
  const opened = set.chronicle.tell('help_cases', cases.open(null, opening, at), occasion);
  return then.reduce((before, chapter) => {
    const author = authorFor(before, chapter, instructor, set);
    const told = {
      who: author.by,
      procedure: PROCEDURES[chapter.does],
      at: set.almanac.at(chapter.daysAgo, 17),
    };
    return set.chronicle.tell('help_cases', decide(before, chapter, author, set), told, before);
  }, opened);
}

interface Call {
  by: PersonId;
  kind: alarms.AlarmKind;
  daysAgo: number;
  outcome: alarms.AlarmOutcome;
}

function tellAlarm({ by, kind, daysAgo, outcome }: Call, id: string, set: Setting): alarms.Alarm {
  const person = personIn(set, by);
  const instructor = personIn(set, `instructor-${person.buildingId}`);
  const { roomId, buildingId, collegeId, classId, name } = person;
  const at = set.almanac.at(daysAgo, 22);
  const about = { subject: by, subjectName: name, roomId, buildingId, collegeId, classId };
  const pressed = { id, kind, ...about, raisedBy: by, raisedByName: name, pressedAt: at };
  const holders = [{ personId: instructor.id, role: 'instructor' as const }];
  const occasion = { who: by, procedure: 'care.raise_alarm', at };
  const raised = set.chronicle.tell('alarms', alarms.raise(pressed, holders, at), occasion);
  const tookAt = set.almanac.at(daysAgo, 22.05);
  const took = alarms.acknowledge(
    raised,
    { personId: instructor.id, name: instructor.name },
    tookAt,
  );
  const taking = { who: instructor.id, procedure: 'care.acknowledge_alarm', at: tookAt };
  const taken = set.chronicle.tell('alarms', took, taking, raised);
  const endAt = set.almanac.at(daysAgo, 23);
  const ending = { who: instructor.id, procedure: 'care.close_alarm', at: endAt };
  return set.chronicle.tell('alarms', alarms.close(taken, outcome, endAt), ending, taken);
}

/** Plain students of a building, none of whom the stage speaks of. */
function studentsIn(set: Setting, buildingId: string, stage: Stage): PersonId[] {
  const staged = new Set<unknown>(Object.values(stage));
  return [...set.people.values()]
    .filter((one) => one.buildingId === buildingId && one.servesIn === null && !staged.has(one.id))
    .map(({ id }) => id);
}

const memberOf = (set: Setting, buildingId: string): PersonId =>
  set.party.areas.find((area) => area.buildingId === buildingId)?.member ?? '';

function tales(set: Setting, stage: Stage): Tale[] {
  const near = studentsIn(set, 'b03', stage);
  const far = studentsIn(set, 'b06', stage);
  return [
    {
      about: near[40] ?? '',
      needs: ['study', 'adaptation'],
      daysAgo: 24,
      then: [
        { does: 'assign', contact: stage.member, daysAgo: 23 },
        { does: 'offer', what: 'talk', note: '约好每周三晚上一起自习', daysAgo: 21 },
        { does: 'offer', what: 'study_help', note: '一起复习高数两章', daysAgo: 14 },
        { does: 'refer', to: 'academic_office', daysAgo: 10 },
        { does: 'offer', what: 'company', daysAgo: 5 },
      ],
    },
    { about: near[80] ?? '', needs: ['economic'], daysAgo: 3, then: [] },
    {
      about: far[30] ?? '',
      needs: ['relations'],
      daysAgo: 45,
      then: [
        { does: 'assign', contact: memberOf(set, 'b06'), daysAgo: 44 },
        { does: 'offer', what: 'room_matters', daysAgo: 40 },
      ],
    },
    {
      about: far[60] ?? '',
      needs: ['health_access'],
      daysAgo: 50,
      then: [
        { does: 'refer', to: 'counselling_centre', daysAgo: 49 },
        { does: 'review', finding: 'eased', daysAgo: 30 },
        { does: 'close', because: 'handed_over', daysAgo: 12 },
      ],
    },
  ];
}

/** Eight weeks of help. */
export function care(set: Setting, stage: Stage): Care {
  const chance = new Chance('care');
  const [caller = '', other = ''] = studentsIn(set, 'b06', stage).slice(90);
  const calls: Call[] = [
    { by: caller, kind: 'hurt_or_ill', daysAgo: 33, outcome: 'handed_to_rescue' },
    { by: other, kind: 'other_emergency', daysAgo: 9, outcome: 'safe' },
  ];
  return {
    help_cases: tales(set, stage).map((tale) => tellCase(tale, set)),
    alarms: calls.map((call) => tellAlarm(call, chance.id(), set)),
  };
}
