/** Some three hundred candidates at all steps, with what was asked about them and answered. */
import type { Candidacy, Step } from '@louyu/shared/domain/development/state';
import type { Person } from '@louyu/shared/domain/organization/state';
import { CandidacyTeller } from './candidacy-course';
import { withPast } from './candidacy-past';
import { Chance } from './chance';
import type { Holdings } from './holdings';
import type { Setting } from './setting';

const ALREADY_PROSPECTS = 16;
const APPLICANTS = 24;
const BECAME_FULL = 10;

const REASONS = [
  '在公寓表现良好，巡查按时完成，没有需要提请注意的情况。',
  '积极参加楼里的公益服务，与同寝室同学相处融洽。',
];
const ADVICE = '总体良好。建议今后巡查有事提前与搭档说明，并做好补查记录。';

/** Before which step of the chart each stage can be asked about. */
const READY: Record<Step, string> = {
  applicant: 'activist_chosen',
  activist: 'prospect_agreed',
  prospect: 'pre_reviewed',
  probationary: 'confirmation_voted',
  full: 'archived',
};

/** Where those stand of whom nothing was asked: some early, some long waiting. */
const SOMEWHERE: Record<Step, [upTo: string, newest: number, owed: number][]> = {
  applicant: [
    ['first_talk', 12, 0],
    ['first_talk', 38, 0],
    ['activist_chosen', 20, 0],
  ],
  activist: [
    ['contacts_named', 9, 0],
    ['cultivated', 60, 0],
    ['cultivated', 176, 0],
    ['cultivated', 196, 0],
    ['cultivated', 250, 0],
    ['prospect_agreed', 25, 0],
  ],
  prospect: [
    ['politically_reviewed', 14, 0],
    ['trained', 21, 0],
    ['pre_reviewed', 15, 0],
  ],
  probationary: [
    ['oath_taken', 40, 0],
    ['probation_observed', 110, 0],
    ['confirmation_requested', 300, 0],
    ['confirmation_requested', 366, 0],
    ['confirmation_voted', 18, 0],
  ],
  full: [['archived', 30, 0]],
};

/** As the college has followed them so far. */
export function imported(
  person: Person,
  step: Step,
  chance: Chance,
  set: Setting,
  ready = false,
): Candidacy {
  const [upTo, newest, owed] = ready
    ? ([READY[step], chance.between(70, 120), 0] as const)
    : chance.pick(SOMEWHERE[step]);
  return withPast(person, { step, upTo, newest, owed }, chance, set);
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
  if (fate === 'advanced') teller.moveOn({ by: secretary, at: when(10, 16) });
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
      const ready = fate !== 'untouched';
      const begun = imported(person, step, chance, set, ready);
      const teller = new CandidacyTeller(begun, holdings, set);
      befall(teller, fate, chance, set);
      return teller.told;
    });
}
