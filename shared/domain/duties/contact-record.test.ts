/** Contact sheets: whose duty it must be, what stays open, who answers. */
import { type Contact, type Sheet, answer, finish, record } from './contact-record';
import { recordOf } from './record';
import { emptyRoster } from './rules';
import { duty } from './samples';

const NOW = '2026-10-14T02:00:00.000Z';
const held = recordOf(emptyRoster('room', 'b03'), duty('b03-0412', 'lin', 'primary'));

const sheet = (own: Partial<Sheet> = {}): Sheet => ({
  targetName: null,
  ...{ id: 'c1', author: 'lin', authorName: '林同学', happenedOn: '2026-10-13' },
  ...{ where: 'room', needs: ['study'], asked: '高数跟不上', done: '约了周六一起复习' },
  ...{ followUp: { what: '周六复习', dueOn: '2026-10-17' }, claimedAt: NOW },
  ...own,
});

const recorded = (own: Partial<Sheet> = {}): Contact => ({
  ...record(held, sheet(own), NOW).next,
  version: 1,
});

it('stands with its place and room, open until what follows is done', () => {
  const { next, events } = record(held, sheet(), NOW);
  expect(next).toMatchObject({ buildingId: 'b03', roomId: 'b03-0412', subject: null, open: true });
  expect(events).toMatchObject([{ dueAt: '2026-10-17T15:59:59.999Z' }]);
  const done = finish(recorded(), '一起复习了两章', NOW);
  expect(done.next).toMatchObject({ open: false, followUp: { doneAt: NOW } });
  expect(() => finish({ ...done.next, version: 2 }, '', NOW)).toThrow('duties.nothing_to_do');
  expect(recorded({ followUp: null }).open).toBe(false);
});

it('may arrive after the duty ended, when the author held it on that day', () => {
  const ended = { ...held, until: '2026-10-13' };
  expect(record(ended, sheet(), NOW).next.dutyId).toBe(held.id);
  expect(() => record(ended, sheet({ happenedOn: '2026-10-14' }), NOW)).toThrow(
    'duties.not_your_duty',
  );
});

it.each([
  ['duties.not_your_duty', held, sheet({ author: 'zhao' })],
  ['duties.not_your_duty', null, sheet()],
  ['duties.in_future', held, sheet({ happenedOn: '2026-10-15' })],
  ['duties.due_before', held, sheet({ followUp: { what: '复习', dueOn: '2026-10-12' } })],
] as const)('refuses %s', (code, of, made) => {
  expect(() => record(of, made, NOW)).toThrow(code);
});

it('is answered by others, never by its author', () => {
  const well = { kind: 'well_done' as const, text: '很细心', by: 'leader', byName: '组长' };
  expect(answer(recorded(), well, NOW).next.feedback).toEqual([{ ...well, at: NOW }]);
  expect(() => answer(recorded(), { ...well, by: 'lin' }, NOW)).toThrow('duties.own_contact');
});
