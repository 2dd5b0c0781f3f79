import { addDays } from '../kernel/calendar';
import { ensureMayAdvance, gateOf } from './gates';
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
    const { step, course } = candidacyWith({ step: 'prospect' });
    expect(gateOf({ ...signed('support'), step, course }, NOW)).toBe('to_ask');
  });
});
