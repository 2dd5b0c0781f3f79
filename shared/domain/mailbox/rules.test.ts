import { answer, leave } from './rules';

const calendar = { isWorkingDay: (day: string) => day !== '2026-10-15' };
const NOW = '2026-10-14T02:00:00.000Z';

const letter = {
  id: 'l1',
  roomId: 'b03-0412',
  buildingId: 'b03',
  via: 'scanned' as const,
  addressees: ['m'],
  text: '热水什么时候恢复？',
  receiptHash: 'r',
};

it('a letter owes its answer within three working days', () => {
  expect(leave(letter, NOW, calendar).next).toMatchObject({
    state: 'waiting',
    dueAt: '2026-10-18T15:59:59.999Z',
  });
});

it('a letter is answered once', () => {
  const left = { ...leave(letter, NOW, calendar).next, version: 1 };
  const { next } = answer(left, { text: '明天恢复', by: 'm', at: NOW });
  expect(next).toMatchObject({ state: 'answered', answer: { text: '明天恢复' } });
  const again = () => answer({ ...next, version: 2 }, { text: '后天', by: 'n', at: NOW });
  expect(again).toThrow('mailbox.already_answered');
});
