/** The form of one step of the chart: what is typed, what it still lacks, and what is sent. */
import type { InputOf } from '../../../platform/call/contract';
import type { record } from '@louyu/shared/contracts/development-steps';
import type { Case } from '../candidacy';

export interface Chosen {
  id: string;
  name: string;
}

export interface PaperDraft {
  name: string;
  dated: string;
  reference: string;
}

export const VOTE_KEYS = [
  'entitled',
  'present',
  'written',
  'inFavour',
  'against',
  'abstained',
] as const;
export type VoteDraft = Record<(typeof VOTE_KEYS)[number], string>;

export interface StepDraft {
  on: string;
  papers: PaperDraft[];
  people: Chosen[];
  vote: VoteDraft;
  days: string;
  hours: string;
  noticeFrom: string;
  because: string;
}

export type Ahead = NonNullable<Case['ahead']>;

export const NO_VOTE: VoteDraft = {
  entitled: '',
  present: '',
  written: '0',
  inFavour: '',
  against: '0',
  abstained: '0',
};

export const emptyStep = ({ papers }: Pick<Ahead, 'papers'>): StepDraft => ({
  on: '',
  papers: papers.map((name) => ({ name, dated: '', reference: '' })),
  people: [],
  vote: NO_VOTE,
  days: '',
  hours: '',
  noticeFrom: '',
  because: '',
});

const NUMBER = /^\d{1,4}$/;

export const isNumber = (text: string): boolean => NUMBER.test(text.trim());

export const numberOf = (text: string): number => (isNumber(text) ? Number(text) : 0);

/** The vote as numbers; `null` while it is not all there. */
export const voteOf = (vote: VoteDraft) =>
  VOTE_KEYS.every((key) => isNumber(vote[key]))
    ? {
        entitled: numberOf(vote.entitled),
        present: numberOf(vote.present),
        written: numberOf(vote.written),
        inFavour: numberOf(vote.inFavour),
        against: numberOf(vote.against),
        abstained: numberOf(vote.abstained),
      }
    : null;

const hasPeople = (asks: Ahead['asks'], { people }: StepDraft): boolean =>
  !asks.some((each) => each === 'talker' || each === 'contacts' || each === 'introducers') ||
  people.length > 0;

const hasPapers = ({ papers }: StepDraft): boolean =>
  papers.every(({ dated, reference }) => dated !== '' && reference.trim() !== '');

const hasTraining = ({ days, hours }: StepDraft): boolean => isNumber(days) || isNumber(hours);

/** What is still missing, in words; empty when it can be sent. */
export function lacking({ asks, noticeDays }: Ahead, draft: StepDraft): string[] {
  const wanted: [boolean, string][] = [
    [draft.on !== '', '办理日期'],
    [hasPapers(draft), '材料的日期和文号'],
    [hasPeople(asks, draft), '相关的同志'],
    [!asks.includes('vote') || voteOf(draft.vote) !== null, '表决情况'],
    [!asks.includes('training') || hasTraining(draft), '培训的天数或学时'],
    [noticeDays === 0 || draft.noticeFrom !== '', '公示开始的日期'],
  ];
  return wanted.flatMap(([there, what]) => (there ? [] : [what]));
}

export const inputOf = (
  { id, version }: Pick<Case, 'id' | 'version'>,
  { key, asks, noticeDays }: Ahead,
  draft: StepDraft,
): InputOf<typeof record> => ({
  candidacyId: id,
  expectedVersion: version,
  milestone: key,
  on: draft.on,
  papers: draft.papers.map(({ reference, ...paper }) => ({
    ...paper,
    reference: reference.trim(),
  })),
  people: draft.people.map((person) => person.id),
  vote: asks.includes('vote') ? voteOf(draft.vote) : null,
  training: asks.includes('training')
    ? { days: numberOf(draft.days), hours: numberOf(draft.hours) }
    : null,
  noticeFrom: noticeDays > 0 ? draft.noticeFrom : null,
  because: draft.because.trim(),
});

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads a kept draft; one of an older shape is dropped rather than misread. */
export function readStep(body: unknown): StepDraft | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { on, papers, people, vote, days, hours, noticeFrom, because } = body as StepDraft;
  const texts = [on, days, hours, noticeFrom, because].every(isText);
  const lists = Array.isArray(papers) && Array.isArray(people);
  return texts && lists && typeof vote === 'object'
    ? { on, papers, people, vote, days, hours, noticeFrom, because }
    : undefined;
}
