/** Some three hundred candidates at all steps, with what was asked about them and answered. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { gateOf } from '@louyu/shared/domain/development/gates';
import { type Candidacy, STEPS, type Step } from '@louyu/shared/domain/development/state';
import type { Person } from '@louyu/shared/domain/organization/state';
import { CandidacyTeller } from './candidacy-course';
import { Chance } from './chance';
import type { Holdings } from './holdings';
import { COLLEGES } from './places';
import type { Setting } from './setting';

const ALREADY_PROSPECTS = 16;
const APPLICANTS = 24;
const BECAME_FULL = 10;

/** Days between two steps, roughly. */
const BETWEEN_STEPS = 190;
const REASONS = [
  '在公寓表现良好，巡查按时完成，没有需要提请注意的情况。',
  '积极参加楼里的公益服务，与同寝室同学相处融洽。',
];
const ADVICE = '总体良好。建议今后巡查有事提前与搭档说明，并做好补查记录。';

export const branchOf = ({ collegeId }: Person): string =>
  `${COLLEGES.find(({ id }) => id === collegeId)?.name ?? ''}学生党支部`;

/** As an import would bring it: the steps so far, none of them asked about here. */
export function imported(person: Person, step: Step, chance: Chance, set: Setting): Candidacy {
  const { id: personId, name, roomId, buildingId } = person;
  const collegeId = person.collegeId ?? '';
  const reached = STEPS.slice(0, STEPS.indexOf(step) + 1);
  const newest = chance.between(70, 180);
  const history = reached.map((each, at) => ({
    step: each,
    at: set.almanac.at(newest + (reached.length - 1 - at) * BETWEEN_STEPS, 10),
    by: each === 'applicant' ? personId : `secretary-${collegeId}`,
  }));
  const since = history.at(-1)?.at ?? set.almanac.now;
  const where = { roomId, buildingId, collegeId, branch: branchOf(person) };
  const bare = { step, since, history, consultations: [] };
  const id = hashOf('candidacy', personId).slice(0, 24);
  const gateState = gateOf(bare, set.almanac.now);
  return { id, version: 1, personId, name, ...where, ...bare, gateState };
}

type Fate = 'untouched' | 'asked' | 'late' | 'drafted' | 'returned' | 'supported' | 'advanced';

/** Of those whose gate could be asked: so many of each, the others are untouched. */
const FATES: [Fate, number][] = [
  ['advanced', 30],
  ['supported', 8],
  ['asked', 7],
  ['late', 2],
  ['drafted', 4],
  ['returned', 1],
];

const fates = (): Fate[] => FATES.flatMap(([fate, count]) => Array<Fate>(count).fill(fate));

/** Days ago that the college asked. */
function askedAgo(fate: Fate, chance: Chance): number {
  if (fate === 'late') return chance.between(13, 15);
  if (fate === 'advanced') return chance.between(20, 54);
  return chance.between(fate === 'supported' ? 8 : 2, fate === 'supported' ? 18 : 4);
}

function officers(chance: Chance): [string, string] {
  const [first, second] = chance.shuffle(['guidance-1', 'guidance-2', 'guidance-3']);
  return [first ?? '', second ?? ''];
}

/** Leads one candidate to the given fate through the rules. */
export function befall(teller: CandidacyTeller, fate: Fate, chance: Chance, set: Setting): void {
  if (fate === 'untouched') return;
  const ago = askedAgo(fate, chance);
  const [drafter, signer] = officers(chance);
  const when = (later: number, hour: number) => set.almanac.at(ago - later, hour);
  const secretary = `secretary-${teller.told.collegeId}`;
  teller.ask({ by: secretary, at: when(0, 10) });
  if (fate === 'asked' || fate === 'late') return;
  const advised = chance.happens(0.2);
  const kind = advised ? ('support_with_advice' as const) : ('support' as const);
  const reason = advised ? ADVICE : chance.pick(REASONS);
  teller.draft({ kind, reason, grounds: [] }, { by: drafter, at: when(1, 15) });
  if (fate === 'drafted') return;
  const at = { by: signer, at: when(1, 17) };
  if (fate === 'returned') return void teller.sendBack('请补充这学期的巡查情况再议。', at);
  teller.sign({ ...at, at: when(3, 11) });
  if (fate === 'advanced') teller.advance({ by: secretary, at: when(10, 16) });
}

/** Applicants have no post yet. */
const applicantsAmong = (set: Setting, chance: Chance): Person[] =>
  chance
    .shuffle([...set.people.values()].filter((one) => one.kind === 'student' && !one.servesIn))
    .slice(0, APPLICANTS);

/** Who stands at which step, and what befalls them. */
function roll(set: Setting, chance: Chance): { person: Person; step: Step; fate: Fate }[] {
  const standing = (wanted: string) =>
    [...set.party.standing].flatMap(([id, is]) => {
      const person = set.people.get(id);
      return is === wanted && person ? [person] : [];
    });
  const activists = chance.shuffle(standing('activist'));
  const full = chance.shuffle(standing('member')).slice(0, BECAME_FULL);
  const dealt = fates();
  return [
    ...activists.map(
      (person, at) =>
        ({
          person,
          step:
            at >= dealt.length && at < dealt.length + ALREADY_PROSPECTS ? 'prospect' : 'activist',
          fate: dealt[at] ?? 'untouched',
        }) as const,
    ),
    ...standing('probationary').map(
      (person) => ({ person, step: 'probationary', fate: 'untouched' }) as const,
    ),
    ...full.map((person) => ({ person, step: 'probationary', fate: 'advanced' }) as const),
    ...applicantsAmong(set, chance).map(
      (person) => ({ person, step: 'applicant', fate: 'untouched' }) as const,
    ),
  ];
}

/** Everybody's candidacy but that of the people on the stage. */
export function candidacies(
  set: Setting,
  holdings: Holdings,
  staged: ReadonlySet<string>,
): Candidacy[] {
  const chance = new Chance('candidacies');
  return roll(set, chance)
    .filter(({ person }) => !staged.has(person.id))
    .map(({ person, step, fate }) => {
      const teller = new CandidacyTeller(imported(person, step, chance, set), holdings, set);
      befall(teller, fate, chance, set);
      return teller.told;
    });
}
