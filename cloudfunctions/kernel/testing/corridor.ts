/** The fourth floor of building 3 for tests: a pair, its leader, occupants and rounds to fill in. */
import type { submit } from '@louyu/shared/contracts/inspections';
import type { z } from '@louyu/shared/contracts/schema';
import { answersWith } from '@louyu/shared/domain/inspections/samples';
import type { Round } from '@louyu/shared/domain/inspections/state';
import { currentTemplate } from '@louyu/shared/domain/inspections/templates';
import { JPEG } from './pictures';
import { type TestCloud, openTestCloud } from './test-cloud';

export const NOW = '2026-10-14T02:00:00.000Z';
export const DUE = '2026-10-16T10:00:00.000Z';

export type Form = z.input<typeof submit.input>;

/** An inspection in which everything passes, except what is said. */
export const formOf = (changes: Partial<Form> = {}): Form => ({
  roomId: 'b03-0412',
  roundId: null,
  via: 'scanned',
  templateVersion: currentTemplate().version,
  presence: 'announced',
  outcome: 'inspected',
  reason: '',
  answers: answersWith().map((answer) => ({ ...answer, photos: [] })),
  startedAt: '2026-10-14T01:50:00.000Z',
  ...changes,
});

type FailedItem = Partial<Form['answers'][number]> & { item: string };

/** The same with failed items; severity `serious` unless said otherwise. */
export const formFailing = (items: FailedItem[], changes: Partial<Form> = {}): Form => ({
  ...formOf(changes),
  answers: formOf().answers.map((answer) => {
    const failed = items.find(({ item }) => item === answer.item);
    return failed ? { ...answer, result: 'fail', severity: 'serious', ...failed } : answer;
  }),
});

const ROOMS = Array.from({ length: 30 }, (_, at) => `b03-04${String(at + 1).padStart(2, '0')}`);

export interface Corridor {
  cloud: TestCloud;
  rooms: string[];
  lin: string;
  zhao: string;
  leader: string;
  occupant: string;
  /** A round of the pair, written past the protocol. */
  round(id: string, rooms: string[], changes?: Partial<Round>): string;
  photo(openid: string): Promise<string>;
}

/** Opens the corridor; the caller closes its cloud. */
export async function openCorridor(): Promise<Corridor> {
  const cloud = await openTestCloud({ now: NOW });
  cloud.building('b03');
  for (const room of ROOMS) cloud.room(room);
  cloud.door('DOOR00000412', 'b03-0412');
  cloud.door('GONE00000412', 'b03-0412', { revoked: true });
  cloud.door('DOOR00000501', 'b03-0501');
  cloud.door('DOOR00000101', 'b04-0101');
  const round: Corridor['round'] = (id, rooms, changes = {}) => {
    const facts = { buildingId: 'b03', title: '4 层巡查', inspectors: ['lin', 'zhao'] };
    const plan = { plannedBy: 'leader', plannedAt: NOW, dueAt: DUE, state: 'due', doneAt: null };
    cloud.put('rounds', { id, rooms, ...facts, ...plan, ...changes });
    return id;
  };
  return {
    cloud,
    rooms: ROOMS,
    lin: cloud.person({ id: 'lin', roomId: 'b03-0501', roles: [['member', 'b03']] }),
    zhao: cloud.person({ id: 'zhao', roomId: 'b03-0502', roles: [['activist', 'b03']] }),
    leader: cloud.person({ id: 'leader', roles: [['group_leader', 'b03']] }),
    occupant: cloud.person({ id: 'zhou', roomId: 'b03-0412', roles: [['student', 'b03']] }),
    round,
    photo: (openid) => cloud.as(openid).upload(JPEG),
  };
}
