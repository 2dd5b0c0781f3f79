import type { Actor } from '../kernel/positions';
import { countersign, draft, returnDraft } from './rules';
import {
  FACTS,
  HOLDS_UNTIL,
  LOUD,
  NOW,
  REPLY_UNTIL,
  actor,
  after,
  asked,
  calendar,
  candidacyWith,
  drafted,
  factWith,
  newest,
  officerA,
  officerB,
  signed,
} from './samples';
import type { Candidacy, DossierFact, GroundedEvidence } from './state';

const ROOMMATE = actor('mate', 'guidance', { roomId: 'b03-0412' });
const CANDIDATE = actor('lin', 'guidance');
const ASKER = actor('secretary', 'guidance');

const hold =
  (grounds: GroundedEvidence[], factsNow: DossierFact[] = FACTS) =>
  () =>
    draft(asked(), { kind: 'hold', reason: '理由', grounds }, officerA, factsNow, NOW);

const draftBy = (officer: Actor, from: Candidacy) => () =>
  draft(from, { kind: 'support', reason: '理由', grounds: [] }, officer, FACTS, NOW);

const on = (...factIds: string[]): GroundedEvidence[] => [{ ground: 'endangered_safety', factIds }];

describe('drafting', () => {
  it('given a question, waits for a signature', () => {
    const { next, events } = hold(LOUD)();
    expect(next.gateState).toBe('drafted');
    expect(newest(next).opinion).toMatchObject({ kind: 'hold', draftedBy: 'officer-a' });
    expect(newest(next).notice).toBeNull();
    expect(events).toMatchObject([{ type: 'OpinionDrafted', draftedBy: 'officer-a' }]);
  });

  it('only when asked', () => {
    for (const from of [candidacyWith(), signed('support'), signed('hold')])
      expect(draftBy(officerA, from)).toThrow('development.not_asked');
  });

  it('replaces an unsigned draft, by anyone impartial', () => {
    const again = after(drafted(), draftBy(officerB, drafted())());
    expect(newest(again).opinion).toMatchObject({ kind: 'support', draftedBy: 'officer-b' });
  });

  it.each([
    ['a roommate', ROOMMATE],
    ['the candidate', CANDIDATE],
    ['the one who asked', ASKER],
  ])('is not for %s', (_who, officer) => {
    expect(draftBy(officer, asked())).toThrow('development.conflict_of_interest');
  });

  it('takes no roommate for two people who both live nowhere', () => {
    const homeless = asked(candidacyWith({ roomId: null }));
    expect(draftBy(officerA, homeless)).not.toThrow();
  });
});

describe('what a hold rests on', () => {
  it('a ground', () => expect(hold([])).toThrow('development.ground_required'));

  it('a fact under each ground', () => {
    expect(hold([...LOUD, ...on()])).toThrow('development.evidence_required');
  });

  it('facts of the frozen dossier, even when a newer one is final', () => {
    const newer = [...FACTS, factWith({ factId: 'newer' })];
    expect(hold(on('newer'), newer)).toThrow('development.evidence_foreign');
  });

  it('facts that are final now, in every place', () => {
    expect(hold(on('open'))).toThrow('development.evidence_not_final');
    expect(hold(on('loud', 'open'))).toThrow('development.evidence_not_final');
    expect(hold(LOUD, [])).toThrow('development.evidence_not_final');
  });

  it('never a good deed', () => {
    expect(hold(on('kind'))).toThrow('development.evidence_creditable');
  });

  it('keeps the facts as they are held at drafting, with a remark that came late', () => {
    const since = factWith({ factId: 'open', remark: '后来的说明' });
    const { next } = hold(on('open', 'open'), [since])();
    expect(newest(next).opinion?.evidence).toEqual([since]);
    expect(newest(next).dossier.facts.find(({ factId }) => factId === 'open')?.remark).toBeNull();
  });

  it('support rests on nothing and names nothing', () => {
    const support = (grounds: GroundedEvidence[]) => () =>
      draft(asked(), { kind: 'support_with_advice', reason: '建议', grounds }, officerA, [], NOW);
    expect(support(LOUD)).toThrow('kernel.invalid_input');
    expect(newest(support([])().next).opinion?.evidence).toEqual([]);
  });
});

const sign =
  (officer: Actor, from = drafted(), factsNow = FACTS) =>
  () =>
    countersign(from, officer, factsNow, NOW, calendar);

describe('countersigning', () => {
  it('a hold comes with notice, ten working days to reply, and an end in six months', () => {
    const { next, events } = sign(officerB)();
    expect(next.gateState).toBe('held');
    expect(newest(next)).toMatchObject({
      countersignature: { by: 'officer-b', at: NOW },
      notice: { at: NOW, replyUntil: REPLY_UNTIL },
      holdsUntil: HOLDS_UNTIL,
    });
    expect(events).toMatchObject([
      { type: 'OpinionGiven', outcome: 'held', draftedBy: 'officer-a', signedBy: 'officer-b' },
      { type: 'VetoNoticed', personId: 'lin', replyUntil: REPLY_UNTIL, holdsUntil: HOLDS_UNTIL },
    ]);
  });

  it.each(['support', 'support_with_advice'] as const)('%s opens the gate', (kind) => {
    const { next, events } = sign(officerB, drafted(kind))();
    expect(next.gateState).toBe('supported');
    expect(newest(next)).toMatchObject({ notice: null, holdsUntil: null });
    expect(events).toMatchObject([{ type: 'OpinionGiven', kind, outcome: 'supported' }]);
  });

  it('is never for the drafter, under whatever post or room', () => {
    expect(sign(officerA)).toThrow('development.same_person');
    const moved = actor('officer-a', 'guidance', { roomId: 'b09-0101', name: 'other' });
    expect(sign(moved)).toThrow('development.same_person');
  });

  it('follows the draft that stands: who replaced it may not sign, the first drafter may', () => {
    const replaced = after(drafted(), draftBy(officerB, drafted())());
    expect(sign(officerB, replaced)).toThrow('development.same_person');
    expect(sign(officerA, replaced)).not.toThrow();
  });

  it.each([
    ['a roommate', ROOMMATE],
    ['the candidate', CANDIDATE],
    ['the one who asked', ASKER],
  ])('is not for %s', (_who, officer) => {
    expect(sign(officer)).toThrow('development.conflict_of_interest');
  });

  it('asks that the evidence is still final', () => {
    expect(sign(officerB, drafted(), [])).toThrow('development.evidence_not_final');
    const reopened = [factWith({ state: 'noticed' })];
    expect(sign(officerB, drafted(), reopened)).toThrow('development.evidence_not_final');
  });

  it('only a draft', () => {
    for (const from of [candidacyWith(), asked(), signed()])
      expect(sign(officerB, from)).toThrow('development.nothing_to_sign');
  });
});

describe('sending a draft back', () => {
  const back =
    (officer: Actor, from = drafted()) =>
    () =>
      returnDraft(from, '请补充依据', officer, NOW);

  it('unwrites it, keeps the reason, and the next draft answers it', () => {
    const { next, events } = back(officerB)();
    expect(next.gateState).toBe('asked');
    expect(newest(next)).toMatchObject({
      opinion: null,
      returned: { by: 'officer-b', because: '请补充依据' },
    });
    expect(events).toMatchObject([
      { type: 'DraftReturned', draftedBy: 'officer-a', returnedBy: 'officer-b' },
    ]);
    const returned = after(drafted(), { next, events });
    expect(sign(officerB, returned)).toThrow('development.nothing_to_sign');
    expect(newest(draftBy(officerB, returned)().next).returned).toBeNull();
  });

  it('is for another than the drafter, and impartial', () => {
    expect(back(officerA)).toThrow('development.same_person');
    expect(back(ROOMMATE)).toThrow('development.conflict_of_interest');
    expect(back(officerB, asked())).toThrow('development.nothing_to_sign');
  });
});
