import { evidenceChoices, gateWords, nextQuoted } from './words';
import type { DossierFact } from './candidacy';

const NOW = new Date('2026-11-20T08:00:00.000Z'); // Friday 16:00 in Shanghai
const gate = (gateState: Parameters<typeof gateWords>[0]['gate'], dueAt: string | null = null) =>
  gateWords({ gate: gateState, step: 'activist', dueAt }, NOW);

test.each([
  ['to_ask', null, '可以征求意见', 'quiet'],
  ['asked', '2026-11-22T15:59:59.999Z', '等待答复，还剩 2 天', 'due'],
  ['asked', '2026-11-18T15:59:59.999Z', '等待答复，已超 1 天', 'overdue'],
  ['drafted', '2026-11-20T15:59:59.999Z', '等待会签，今天内', 'due'],
  ['supported', null, '可以办理下一步', 'done'],
  ['held', '2027-05-20T08:00:00.000Z', '否决中，至 2027 年 5 月 20 日', 'hold'],
  ['none', null, '可以办理下一步', 'done'],
] as const)('a gate that is %s until %s reads %s', (state, dueAt, word, tone) => {
  expect(gate(state, dueAt)).toEqual({ word, tone });
});

test('a full member has no next step', () => {
  expect(gateWords({ gate: 'none', step: 'full', dueAt: null }, NOW).word).toBe('已转正');
  expect(nextQuoted('full')).toBe('');
  expect(nextQuoted('activist')).toBe('“发展对象”');
});

const fact = (factId: string, category: DossierFact['category']): DossierFact => ({
  factId,
  category,
  text: '',
  happenedOn: '2026-10-01',
  authorName: '',
  state: 'final',
  remark: null,
});

test('what fits the ground is offered first, a good deed never', () => {
  const facts = [
    fact('late', 'duty_neglected'),
    fact('kind', 'helped_others'),
    fact('heater', 'safety_breach'),
  ];
  const offered = evidenceChoices(facts, 'endangered_safety').map(({ factId }) => factId);
  expect(offered).toEqual(['heater', 'late']);
});
