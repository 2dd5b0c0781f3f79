import { CHART } from './chart';
import { duesOf } from './dues';
import { evaluate } from './mentors';
import { record } from './recording';
import {
  CARRIED,
  NOW,
  after,
  candidacyWith,
  given,
  recorded,
  recordingOf,
  signed,
  takenBefore,
} from './samples';
import type { Candidacy } from './state';

const TODAY = '2026-10-14';

const at = (key: string, changes: Partial<Candidacy> = {}): Candidacy => {
  const step = CHART.find((rule) => rule.key === key)?.at ?? 'applicant';
  return candidacyWith({ step, passed: takenBefore(key), ...changes });
};
const trying =
  (from: Candidacy, key: string, changes: Parameters<typeof recordingOf>[2] = {}, now = NOW) =>
  () =>
    record(from, recordingOf(key, changes.on ?? TODAY, changes), given(now));

/** An evaluation on a day. */
const evaluationOn = (on: string) => ({
  ...{ id: on, on, at: `${on}T02:00:00.000Z`, by: 'zhao', byName: '赵老师', text: '稳步提高' },
  levels: { conviction: 'sound', study: 'strong', conduct: 'sound', duties: 'sound' } as const,
});

/** A supported consultation about another stage. */
function supportFor(gate: 'probationary' | 'full') {
  const [support] = signed('support').consultations;
  if (!support) throw new Error('no consultation');
  const countersignature = { by: 'officer-b', at: '2025-01-02T02:00:00.000Z' };
  return { ...support, gate, countersignature };
}

describe('people and votes', () => {
  const meeting = at('admission_voted', { consultations: [supportFor('probationary')] });

  it.each([
    [{ present: 10, written: 0, inFavour: 10, against: 0, abstained: 0 }, 'no_quorum'],
    [{ inFavour: 10, against: 5, abstained: 1 }, 'vote_failed'],
    [{ inFavour: 15, against: 5, abstained: 1 }, 'vote_wrong'],
    [{ present: 25 }, 'vote_wrong'],
    [{ against: -1, inFavour: 16 }, 'vote_wrong'],
  ])('%j is no resolution', (change, code) => {
    const vote = { ...CARRIED, ...change };
    expect(trying(meeting, 'admission_voted', { vote })).toThrow(`development.${code}`);
  });

  it('a written vote counts; no vote is none', () => {
    const vote = { ...CARRIED, present: 11, written: 3, inFavour: 11, against: 2, abstained: 1 };
    expect(trying(meeting, 'admission_voted', { vote })).not.toThrow();
    expect(trying(meeting, 'admission_voted', { vote: null })).toThrow('development.vote_required');
  });

  it('one or two contacts, exactly two introducers, never the candidate, nobody twice', () => {
    const people = (...ids: string[]) => ({
      people: ids.map((personId) => ({ personId, name: personId })),
    });
    const contacts = at('contacts_named');
    expect(trying(contacts, 'contacts_named', people())).toThrow('people_required');
    expect(trying(contacts, 'contacts_named', people('a', 'b', 'c'))).toThrow('people_required');
    expect(trying(contacts, 'contacts_named', people('lin'))).toThrow('wrong_people');
    expect(trying(contacts, 'contacts_named', people('a', 'a'))).toThrow('wrong_people');
    const { next } = trying(contacts, 'contacts_named', people('a', 'b'))();
    expect(next.mentors.map(({ personId, part }) => `${personId} ${part}`)).toEqual([
      'a contact',
      'b contact',
    ]);
    expect(trying(at('introducers_named'), 'introducers_named', people('a'))).toThrow(
      'people_required',
    );
  });

  it('training of three days or twenty-four hours', () => {
    const from = at('trained');
    const training = (days: number, hours: number) => ({ training: { days, hours } });
    expect(trying(from, 'trained', training(2, 20))).toThrow('development.training_too_short');
    expect(trying(from, 'trained', training(3, 0))).not.toThrow();
    expect(trying(from, 'trained', training(1, 24))).not.toThrow();
  });
});

describe('the half-yearly evaluation', () => {
  const named = recorded(at('contacts_named'), 'contacts_named');
  const levels = evaluationOn(TODAY).levels;
  const by = (personId: string, from = named, now = NOW) =>
    evaluate(from, { id: 'e', levels, text: '稳步提高' }, { personId, name: personId }, now);

  it('is due half a year after the contacts were named, and after each evaluation', () => {
    expect(duesOf(named)).toMatchObject([
      { kind: 'evaluation', by: '2027-04-14T15:59:59.999Z', doers: ['zhao'] },
    ]);
    const evaluated = after(named, by('zhao', named, '2027-03-01T02:00:00.000Z'));
    expect(duesOf(evaluated)).toMatchObject([{ by: '2027-09-01T15:59:59.999Z' }]);
    expect(evaluated.nextDueAt).toBe('2027-09-01T15:59:59.999Z');
  });

  it('is for whoever accompanies the candidate now, once in a month', () => {
    expect(() => by('somebody')).toThrow('development.not_your_candidate');
    const evaluated = after(named, by('zhao'));
    expect(() => by('zhao', evaluated)).toThrow('development.evaluated_lately');
    expect(JSON.stringify(by('zhao').events)).not.toContain('稳步');
  });
});
