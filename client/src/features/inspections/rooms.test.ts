import { facing } from './corridor';
import { nextAfter, roomsAlong, spokenProgress } from './rooms';
import { aboutOf } from './submission';
import type { OnPhone } from './rooms';
import type { Pending } from '../../platform/outbox/pending';

const NOTHING: OnPhone = { drafts: [], pending: [], receipts: [], ownRoom: null };
const room = (number: number, done = false) => ({ roomId: `b03-0${number}`, done });
const about = (number: number) => aboutOf({ roomId: `b03-0${number}`, roundId: 'r1' });

const act = (number: number, state: Pending['state']): Pending => ({
  commandId: `c${number}`,
  procedure: 'inspections.submit',
  label: `3-${number}`,
  about: about(number),
  input: {},
  photos: [],
  state,
});
const receipt = (number: number) => ({ ...act(number, 'waiting'), reply: {}, serverTime: '' });

const round = {
  id: 'r1',
  rooms: [room(408), room(405, true), room(406), room(407), room(409), room(410), room(411)],
};

const phone: OnPhone = {
  drafts: [about(406), about(409)],
  pending: [act(407, 'waiting'), act(408, 'stuck')],
  receipts: [receipt(409)],
  ownRoom: 'b03-0410',
};

test('a room stands where server and phone together say it stands', () => {
  const states = roomsAlong(round, phone).map(({ number, state }) => `${number} ${state}`);
  expect(states).toEqual([
    '405 done',
    '406 draft',
    '407 waiting',
    '408 stuck',
    '409 done', // received, though the list of the server is older
    '410 own',
    '411 due',
  ]);
});

test('an act of another round says nothing about this one', () => {
  const other = { ...act(411, 'waiting'), about: aboutOf({ roomId: 'b03-0411', roundId: 'r2' }) };
  const [found] = roomsAlong({ id: 'r1', rooms: [room(411)] }, { ...NOTHING, pending: [other] });
  expect(found?.state).toBe('due');
});

test('the next room lies further along the corridor, then from its start; own rooms never', () => {
  const rooms = roomsAlong(round, phone);
  expect(nextAfter(rooms)?.number).toBe('406');
  expect(nextAfter(rooms, 'b03-0406')?.number).toBe('411');
  expect(nextAfter(rooms, 'b03-0411')?.number).toBe('406');
  const all = round.rooms.map(({ roomId }) => ({ roomId, done: true }));
  expect(nextAfter(roomsAlong({ id: 'r1', rooms: all }, NOTHING))).toBeUndefined();
});

test('progress counts what the server has', () => {
  expect(spokenProgress(roomsAlong(round, phone))).toBe('7 间已交 2 间');
});

test('doors face each other; a floor with one side is one row', () => {
  const numbers = (count: number[]) =>
    facing(roomsAlong({ id: 'r1', rooms: count.map((number) => room(number)) }, NOTHING)).map(
      (pair) => pair.map((door) => door?.number ?? '—').join(' '),
    );
  expect(numbers([405, 406, 407, 410])).toEqual(['405 406', '407 —', '— 410']);
  expect(numbers([405, 407])).toEqual(['405', '407']);
});
