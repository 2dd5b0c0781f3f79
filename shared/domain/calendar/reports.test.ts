import { accept, callFor, giveBack, submit } from './reports';
import { AFTER, BEFORE, occasion } from './samples';
import type { ThoughtReport } from './state';

const called = (): ThoughtReport => ({
  ...callFor(
    occasion({ kind: 'thought_report', period: '2026-Q4' }),
    { id: 'ann', name: '安' },
    { id: 'lead', name: '组长' },
  ).next,
  version: 1,
});

const after = (decision: { next: Omit<ThoughtReport, 'version'> }): ThoughtReport => ({
  ...decision.next,
  version: 2,
});

it('goes from due to accepted, back and forth as often as needed, every step kept', () => {
  const first = after(submit(called(), '一稿', BEFORE));
  const back = after(giveBack(first, '谈谈楼里的工作', BEFORE));
  const second = after(submit(back, '二稿', AFTER));
  const done = accept(second, '', AFTER);
  expect(done.next).toMatchObject({ state: 'accepted', text: '二稿' });
  expect(done.next.steps.map(({ did }) => did)).toEqual([
    'submitted',
    'returned',
    'submitted',
    'accepted',
  ]);
});

it.each([
  ['accept what was not handed in', () => accept(called(), '', AFTER)],
  ['return what was not handed in', () => giveBack(called(), 'x', AFTER)],
  ['hand in twice', () => submit(after(submit(called(), '一', AFTER)), '二', AFTER)],
])('refuses to %s', (_, act) => {
  expect(act).toThrow(expect.objectContaining({ code: 'calendar.wrong_state' }));
});

it('has one id for a person and a quarter', () => {
  expect(called().id).toBe('thought_report.2026-Q4:ann');
});
