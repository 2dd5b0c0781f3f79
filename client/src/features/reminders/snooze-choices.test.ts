import { snoozeChoices } from './snooze-choices';

const at = (clock: string) => new Date(`2026-10-14T${clock}:00.000+08:00`);
const labels = (clock: string, latest: string) =>
  snoozeChoices(at(clock), latest).map(({ label }) => label);

const FAR = '2026-10-20T00:00:00.000Z';

test("offers what is still ahead, on Shanghai's clock", () => {
  expect(labels('11:45', FAR)[0]).toBe('今天傍晚 18:00');
  expect(labels('21:00', FAR)).toEqual(['明天早上 8:00', '明天傍晚 18:00', '后天早上 8:00']);
  expect(snoozeChoices(at('09:00'), FAR)[0]?.value).toBe('2026-10-14T04:00:00.000Z');
});

test('ends before it is due', () => {
  expect(labels('09:00', '2026-10-14T15:59:59.999Z')).toEqual([
    '今天中午 12:00',
    '今天傍晚 18:00',
    '今晚 20:30',
  ]);
  expect(labels('23:00', '2026-10-14T15:59:59.999Z')).toEqual([]);
});
