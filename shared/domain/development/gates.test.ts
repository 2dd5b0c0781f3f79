import { addDays } from '../kernel/calendar';
import { ensureMayAdvance, gateOf } from './gates';
import { RULE_SETS, inForceSet, ruleSet } from './rule-sets';
import { HOLDS_UNTIL, NOW, asked, candidacyWith, drafted, signed } from './samples';
import type { Step } from './state';

describe('the gate before a step', () => {
  it.each<[Step, string]>([
    ['applicant', 'none'],
    ['activist', 'to_ask'],
    ['prospect', 'to_ask'],
    ['probationary', 'to_ask'],
    ['full', 'none'],
  ])('from %s nothing asked yet: %s', (step, gate) => {
    expect(gateOf(candidacyWith({ step }), NOW)).toBe(gate);
  });

  it('follows the consultation', () => {
    expect(gateOf(asked(), NOW)).toBe('asked');
    expect(gateOf(drafted(), NOW)).toBe('drafted');
    expect(gateOf(signed('support'), NOW)).toBe('supported');
    expect(gateOf(signed('hold'), NOW)).toBe('held');
  });

  it('stays closed however long nobody answers', () => {
    const aYearOn = addDays(NOW, 365);
    expect(gateOf(asked(), aYearOn)).toBe('asked');
    expect(() => ensureMayAdvance(asked(), aYearOn)).toThrow('development.gate_unanswered');
    expect(() => ensureMayAdvance(drafted('support'), aYearOn)).toThrow(
      'development.gate_unanswered',
    );
  });

  it('asks afresh when a hold has run out, to the millisecond', () => {
    const justBefore = '2027-04-14T01:59:59.999Z';
    expect(gateOf(signed(), justBefore)).toBe('held');
    expect(gateOf(signed(), HOLDS_UNTIL)).toBe('to_ask');
    expect(() => ensureMayAdvance(signed(), justBefore)).toThrow('development.held');
    expect(() => ensureMayAdvance(signed(), HOLDS_UNTIL)).toThrow('development.gate_unanswered');
  });

  it('does not open a later step with an earlier answer', () => {
    expect(gateOf({ ...signed('support'), step: 'prospect' }, NOW)).toBe('to_ask');
  });
});

describe('the rule sets', () => {
  it('name their source, the layer above, and every gate once', () => {
    for (const { source, above, gates } of RULE_SETS) {
      expect(source).toContain('兰商学工字');
      expect(above).toContain('2014');
      expect(new Set(gates.map(({ to }) => to)).size).toBe(gates.length);
    }
  });

  it('are found by the id that a consultation keeps', () => {
    expect(ruleSet(inForceSet().id)).toBe(inForceSet());
    expect(ruleSet('unknown')).toBe(RULE_SETS[0]);
  });
});
