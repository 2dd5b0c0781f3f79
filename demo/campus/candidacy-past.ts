/** What lay behind a candidate when the history begins: steps with their days, contacts, evaluations. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { BEGINS } from '@louyu/shared/domain/development/course';
import { duesOf } from '@louyu/shared/domain/development/dues';
import { gateOf } from '@louyu/shared/domain/development/gates';
import { APARTMENT_2012, chartOf, courseOf } from '@louyu/shared/domain/development/rule-sets';
import {
  type Candidacy,
  type Evaluation,
  type Mentor,
  type Named,
  type Passed,
  STEPS,
  type Step,
} from '@louyu/shared/domain/development/state';
import { startOfDay } from '@louyu/shared/domain/kernel/calendar';
import type { Person } from '@louyu/shared/domain/organization/state';
import type { Chance } from './chance';
import { COLLEGES } from './places';
import type { Setting } from './setting';

export const branchOf = ({ collegeId }: Person): string =>
  `${COLLEGES.find(({ id }) => id === collegeId)?.name ?? ''}学生党支部`;

/** Days between a step and the one before it, where the rules or term life make it long. */
const LONG: Record<string, number> = { cultivated: 380, confirmation_requested: 352 };
const USUAL = 12;

/** Days ago of each step before `upTo`, the newest `newest` days ago. */
function daysAgo(keys: readonly string[], newest: number): Map<string, number> {
  const ago = new Map<string, number>();
  let days = newest;
  for (const [index, key] of [...keys].reverse().entries()) {
    ago.set(key, days);
    days += LONG[key] ?? USUAL + (index % 3) * 4;
  }
  return ago;
}

const PROBATION_WORDS =
  '思想上积极要求进步，能按时参加活动，学习态度端正；公寓里承担的工作能完成。';

function mentorsOf(passed: readonly Passed[], two: readonly [Named, Named]): Mentor[] {
  const [first, second] = two;
  const since = (key: string) => passed.find((each) => each.key === key)?.on;
  const contact = since('contacts_named');
  const introducer = since('introducers_named');
  return [
    ...(contact ? [{ ...first, part: 'contact' as const, from: contact, until: null }] : []),
    ...(introducer
      ? two.map((each) => ({ ...each, part: 'introducer' as const, from: introducer, until: null }))
      : []),
    ...(contact && !introducer && second.personId.endsWith('0')
      ? [{ ...second, part: 'contact' as const, from: contact, until: null }]
      : []),
  ];
}

const LEVELS = ['strong', 'sound', 'sound', 'sound', 'to_improve'] as const;

/** One evaluation every half-year since the contacts were named, the last ones perhaps still owed. */
function evaluationsOf(
  { mentors, id }: Pick<Candidacy, 'mentors' | 'id'>,
  until: number,
  chance: Chance,
  set: Setting,
): Evaluation[] {
  const [by] = mentors;
  if (!by) return [];
  const begun = set.almanac.daysSince(startOfDay(by.from));
  const count = Math.max(0, Math.floor((begun - until) / 178));
  return Array.from({ length: count }, (_, index) => {
    const at = set.almanac.at(begun - (index + 1) * 178, 19);
    const [conviction, study] = [chance.pick(LEVELS), chance.pick(LEVELS)];
    const levels = { conviction, study, conduct: 'sound', duties: 'sound' } as const;
    const evaluation = hashOf('evaluation', id, index).slice(0, 24);
    const on = set.almanac.day(begun - (index + 1) * 178);
    const who = { by: by.personId, byName: by.name };
    return { id: evaluation, on, at, ...who, levels, text: PROBATION_WORDS };
  });
}

/** Two members who accompany others: the same for everybody of a building. */
function companions(person: Person, chance: Chance, set: Setting): [Named, Named] {
  const members = [...set.party.standing].flatMap(([id, is]) => {
    const one = set.people.get(id);
    return is === 'member' && one && one.id !== person.id && one.buildingId === person.buildingId
      ? [{ personId: one.id, name: one.name }]
      : [];
  });
  const [first, second] = chance.shuffle(members);
  if (!first || !second) throw new Error('nobody accompanies');
  return [first, second];
}

function passedBefore(upTo: string, newest: number, person: Person, set: Setting): Passed[] {
  const chart = chartOf(APARTMENT_2012);
  const before = chart.slice(
    0,
    chart.findIndex(({ key }) => key === upTo),
  );
  const ago = daysAgo(
    before.map(({ key }) => key),
    newest,
  );
  return before.map(({ key, papers }, index) => {
    const on = set.almanac.day(ago.get(key) ?? 0);
    const reference = `${person.number.slice(-4)}-${index + 1}`;
    return {
      ...{ key, on, rules: APARTMENT_2012.id, recordedAt: set.almanac.at(ago.get(key) ?? 0, 16) },
      ...{ by: `secretary-${person.collegeId ?? ''}`, talkers: [], training: null },
      papers: papers.map((name) => ({ name, dated: on, reference: `支部存〔${reference}〕` })),
      ...{ vote: null, noticeFrom: null, because: '' },
    };
  });
}

const historyOf = (step: Step, passed: readonly Passed[], person: Person) =>
  STEPS.slice(0, STEPS.indexOf(step) + 1).flatMap((each) => {
    const key = { ...BEGINS, probationary: 'admission_approved' }[each];
    const begun = passed.find((one) => one.key === key);
    const by = each === 'applicant' ? person.id : (begun?.by ?? '');
    return begun ? [{ step: each, at: begun.recordedAt, by }] : [];
  });

/** A candidate at `step` with every step of the chart before `upTo` behind them. */
export function withPast(
  person: Person,
  { step, upTo, newest, owed = 0 }: { step: Step; upTo: string; newest: number; owed?: number },
  chance: Chance,
  set: Setting,
): Candidacy {
  const { id: personId, name, roomId, buildingId } = person;
  const passed = passedBefore(upTo, newest, person, set);
  const history = historyOf(step, passed, person);
  const mentors = mentorsOf(passed, companions(person, chance, set));
  const id = hashOf('candidacy', personId).slice(0, 24);
  const evaluations = evaluationsOf({ mentors, id }, owed, chance, set);
  const bare = {
    ...{ id, version: 1, personId, name, roomId, buildingId, collegeId: person.collegeId ?? '' },
    ...{ branch: branchOf(person), step, since: history.at(-1)?.at ?? set.almanac.now, history },
    ...{ consultations: [], course: courseOf(APARTMENT_2012, step), mentors, evaluations, passed },
    ...{ openedAt: history[0]?.at ?? set.almanac.now, assessments: [], extension: null },
    ...{ turns: [], transfers: [], nextDueAt: null, ended: false },
  };
  const gateState = gateOf(bare, set.almanac.now);
  const candidacy = { ...bare, gateState };
  return { ...candidacy, nextDueAt: duesOf(candidacy)[0]?.by ?? null };
}
