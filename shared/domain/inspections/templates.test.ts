import { HAZARD_KINDS, SEVERITIES } from '../hazards/state';
import { currentTemplate, itemsOf, templateOf, titleOf } from './templates';

describe('the form', () => {
  const template = currentTemplate();

  it('asks the seven safety items before the hygiene items, under one key each', () => {
    const [safety, hygiene] = template.sections;
    expect(safety?.items).toHaveLength(7);
    expect(hygiene?.items.every(({ hazard }) => hazard === null)).toBe(true);
    const keys = itemsOf(template).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says of every item what passes, or when it does not apply', () => {
    for (const { hint } of itemsOf(template)) expect(hint).toContain('为合格');
  });

  it('suggests only known kinds and severities', () => {
    for (const { hazard, suggests } of itemsOf(template)) {
      expect(hazard === null || HAZARD_KINDS.includes(hazard)).toBe(true);
      expect(SEVERITIES).toContain(suggests);
    }
  });

  it('still resolves every published version, and a key no version knows', () => {
    expect(templateOf('2026-09')?.title).toBe('寝室安全与卫生检查表');
    expect(titleOf('2026-09', 'wiring')).toBe('电线插座');
    expect(titleOf('1999-01', 'wiring')).toBe('wiring');
  });
});
