/** A filled-in form and a round for tests: whoever reads a test sees only what it changes. */
import type { Photo } from '../photos/state';
import type { FormGround, Known, Plan, Submission } from './rules';
import type { Answer, Round } from './state';
import { currentTemplate, itemsOf } from './templates';

export const AT = '2026-10-14T02:00:00.000Z';
export const LATER = '2026-10-16T10:00:00.000Z';
export const ROOM = 'b03-0412';

export const ITEMS = itemsOf(currentTemplate());

/** Everything passes except what is said. */
export const answersWith = (...changed: Partial<Answer>[]): Answer[] =>
  ITEMS.map(({ key }) => ({
    item: key,
    result: 'pass' as const,
    severity: null,
    note: '',
    ...changed.find(({ item }) => item === key),
  }));

export const failed = (item: string): Partial<Answer> => ({
  item,
  result: 'fail',
  severity: 'serious',
});

export const photoOf = (takenFor: string): Photo => ({
  fileId: `cloud://env/photos/${takenFor}.jpg`,
  takenFor,
  bytes: 1000,
});

export const formWith = (changes: Partial<Submission> = {}): Submission => ({
  id: 'inspection-1',
  roomId: ROOM,
  buildingId: 'b03',
  collegeId: 'law',
  via: 'scanned',
  templateVersion: currentTemplate().version,
  presence: 'announced',
  outcome: 'inspected',
  reason: '',
  answers: answersWith(),
  photos: [],
  receipt: '0123456789',
  startedAt: '2026-10-14T01:50:00.000Z',
  ...changes,
});

export const roundWith = (changes: Partial<Round> = {}): Round => ({
  id: 'round-1',
  version: 1,
  buildingId: 'b03',
  title: '4 层巡查',
  rooms: [ROOM, 'b03-0413'],
  inspectors: ['lin', 'zhao'],
  plannedBy: 'leader',
  plannedAt: AT,
  dueAt: LATER,
  state: 'due',
  doneAt: null,
  ...changes,
});

export const groundWith = (changes: Partial<FormGround> = {}): FormGround => ({
  template: currentTemplate(),
  round: roundWith(),
  already: false,
  inspector: { id: 'lin', roomId: 'b03-0501' },
  ...changes,
});

export const planWith = (changes: Partial<Plan> = {}): Plan => ({
  id: 'round-1',
  buildingId: 'b03',
  title: '4 层巡查',
  rooms: [ROOM, 'b03-0413'],
  inspectors: ['lin', 'zhao'],
  plannedBy: 'leader',
  dueAt: LATER,
  ...changes,
});

export const knownWith = (changes: Partial<Known> = {}): Known => ({
  rooms: [ROOM, 'b03-0413'],
  inspectors: [
    { id: 'lin', roomId: 'b03-0501' },
    { id: 'zhao', roomId: 'b03-0502' },
  ],
  ...changes,
});
