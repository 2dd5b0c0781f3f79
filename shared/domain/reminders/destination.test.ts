import { destinationOf } from './destination';
import { type Cause, REMINDER_KINDS } from './state';

const of = (context: Cause['context'], id = '9f3a') => ({ context, id });

describe('where a reminder leads', () => {
  it('is its matter', () => {
    expect(destinationOf({ kind: 'round_due', cause: of('inspections') })).toBe(
      'packages/inspect/round/index?id=9f3a',
    );
    expect(destinationOf({ kind: 'hazard_overdue', cause: of('hazards') })).toBe(
      'packages/hazards/detail/index?id=9f3a',
    );
    expect(destinationOf({ kind: 'letter_to_answer', cause: of('mailbox') })).toBe(
      'packages/visitor/letter/index?id=9f3a',
    );
    expect(destinationOf({ kind: 'conduct_noticed', cause: of('conduct') })).toBe(
      'packages/conduct/fact/index?id=9f3a',
    );
  });

  it('is the candidacy for staff, and their own page for the candidate', () => {
    const cause = of('development');
    expect(destinationOf({ kind: 'veto_replied', cause })).toBe(
      'packages/development/candidacy/index?id=9f3a',
    );
    expect(destinationOf({ kind: 'veto_noticed', cause })).toBe('packages/development/mine/index');
  });

  it('is a path as WeChat wants it, whatever the id', () => {
    for (const kind of REMINDER_KINDS)
      expect(destinationOf({ kind, cause: of('hazards', 'a&b c') })).toMatch(
        /^[\w/]+(\?id=[\w%.-]+)?$/,
      );
  });
});
