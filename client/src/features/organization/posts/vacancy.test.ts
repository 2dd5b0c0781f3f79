import { leavingText, vacancyText } from './vacancy';

test('an office that falls vacant names who finds a successor; a stand-in gives back', () => {
  expect(vacancyText({ role: 'instructor', standsInFor: null })).toMatch(/公寓党建指导部/);
  expect(vacancyText({ role: 'instructor', standsInFor: 'p1' })).toMatch(/回到原来的同志/);
  expect(vacancyText({ role: 'guidance', standsInFor: null })).toBe('这个职务不用交接。');
});

test('leaving tells the posts, each vacancy once, and the things that are handed over', () => {
  const counsellor = { role: 'counsellor' as const, standsInFor: null };
  const told = leavingText([counsellor, counsellor]);
  expect(told).toHaveLength(3);
  expect(told[0]).toBe('2 个职务全部结束。');
  expect(leavingText([])[0]).toBe('没有在任的职务。');
});
