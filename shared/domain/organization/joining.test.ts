import fc from 'fast-check';
import { addHours } from '../kernel/calendar';
import * as rules from './joining';
import type { Enrolment, JoinTries } from './state';

const AT = '2026-10-14T02:00:00.000Z';
const sheet = { issuedAt: AT, expiresAt: addHours(AT, 14 * 24) };

const stored = (next: Omit<Enrolment, 'version'>): Enrolment => ({ ...next, version: 1 });

describe('a code as it is typed', () => {
  it.each([
    ['0123456789', '0123456789'],
    [' o12-34 567 89', '0123456789'],
    ['il23456789', '1123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['u123456789', null],
    ['012345678', null],
  ])('%s is read as %s', (typed, read) => {
    expect(rules.readCode(typed)).toBe(read);
  });
});

describe('an enrolment', () => {
  const joined = stored(rules.redeem(undefined, { personId: 'p', key: 'k', sheet }, AT).next);

  it('binds one identity only', () => {
    const again = () => rules.redeem(joined, { personId: 'p', key: 'other', sheet }, AT);
    expect(again).toThrow('organization.already_bound');
  });

  it('takes no code from before the last unbinding', () => {
    const why = { personId: 'p', because: 'own_wish', codeHash: null, by: 'p' } as const;
    const free = stored(rules.unbind(joined, why, addHours(AT, 1)).next);
    const back = (issuedAt: string) =>
      rules.redeem(
        free,
        { personId: 'p', key: 'k', sheet: { ...sheet, issuedAt } },
        addHours(AT, 2),
      );
    expect(() => back(AT)).toThrow('organization.code_spent');
    expect(back(addHours(AT, 1)).next.boundTo).toBe('k');
  });

  it('goes to another phone by two different officers within a week', () => {
    const asked = stored(rules.askRebinding(joined, 'a', AT).next);
    const confirm = (by: string, hours: number) =>
      rules.confirmRebinding(asked, { by, codeHash: 'h' }, addHours(AT, hours));
    expect(() => confirm('a', 1)).toThrow('organization.same_officer');
    expect(() => confirm('p', 1)).toThrow('organization.yourself');
    expect(() => confirm('b', 24 * 7)).toThrow('organization.rebinding_not_asked');
    expect(confirm('b', 1).next).toMatchObject({ boundTo: null, rebinding: null });
  });
});

describe('wrong codes', () => {
  it('never get more than nine guesses into an hour, whatever their rhythm', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(pauses, (minutes) => {
        let tries: JoinTries | undefined;
        let at = AT;
        const guesses: string[] = [];
        for (const pause of minutes) {
          at = addHours(at, pause / 60);
          if (!rules.isLocked(tries, at)) guesses.push(at);
          tries = { ...rules.missed(tries, 'k', at), version: 1 };
        }
        for (const [index, first] of guesses.entries()) {
          const tenth = guesses[index + 9];
          // Two windows may meet, so within an hour it is at most four and five.
          if (tenth) expect(tenth >= addHours(first, 1)).toBe(true);
        }
      }),
    );
  });

  it('lock for longer each time, up to a day', () => {
    let tries: JoinTries | undefined;
    let at = AT;
    const lengths: number[] = [];
    for (let lock = 0; lock < 7; lock += 1) {
      for (let miss = 0; miss < 5; miss += 1)
        tries = { ...rules.missed(tries, 'k', at), version: 1 };
      const until = tries?.lockedUntil ?? at;
      lengths.push((Date.parse(until) - Date.parse(at)) / 3_600_000);
      at = until;
    }
    expect(lengths).toEqual([1, 2, 4, 8, 16, 24, 24]);
  });
});
