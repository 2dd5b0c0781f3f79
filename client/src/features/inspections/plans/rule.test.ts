import { rhythmOf, ruleOf, spokenRule } from './rule';

test('what is chosen becomes a rule in the order of the week, and is read back', () => {
  const rhythm = { every: 'fortnight', days: ['TH', 'TU'] } as const;
  expect(ruleOf(rhythm)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH');
  expect(rhythmOf(ruleOf(rhythm))).toEqual({ every: 'fortnight', days: ['TU', 'TH'] });
  expect(spokenRule(ruleOf(rhythm))).toBe('每两周的周二、周四');
  expect(spokenRule('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1')).toBe('每月第一个周一');
});

test('a rule from elsewhere is shown as it is written', () => {
  expect(spokenRule('FREQ=DAILY;INTERVAL=3')).toBe('FREQ=DAILY;INTERVAL=3');
});
