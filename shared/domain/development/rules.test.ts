import { consult, movesOf, reply } from './rules';
import {
  DUE,
  HOLDS_UNTIL,
  NOW,
  REPLY_UNTIL,
  actor,
  after,
  asked,
  calendar,
  candidacyWith,
  drafted,
  newest,
  officerA,
  officerB,
  question,
  secretary,
  signed,
  takenBefore,
} from './samples';
import type { Candidacy } from './state';

const ask =
  (candidacy: Candidacy, by = secretary, at = NOW) =>
  () =>
    consult(candidacy, question(), by, at, calendar);

describe('the college asks', () => {
  it('given a gate, freezes the dossier under its hash and gives five working days', () => {
    const { next, events } = ask(candidacyWith())();
    const consultation = newest(next);
    expect(next.gateState).toBe('asked');
    expect(consultation).toMatchObject({ gate: 'prospect', dueAt: DUE, rules: 'apartment-2012' });
    expect(consultation.dossier).toMatchObject({ frozenAt: NOW, facts: question().held.facts });
    expect(events).toEqual([
      {
        type: 'OpinionAsked',
        candidacyId: 'candidacy-1',
        consultationId: 'question-1',
        gate: 'prospect',
        askedBy: 'secretary',
        dueAt: DUE,
        dossierHash: consultation.dossier.hash,
        collegeId: 'law',
        buildingId: 'b03',
      },
    ]);
  });

  it('only where there is a gate', () => {
    expect(ask(candidacyWith({ step: 'applicant' }))).toThrow('development.no_gate');
    expect(ask(candidacyWith({ step: 'full' }))).toThrow('development.no_gate');
  });

  it('when its gate is the next thing on the chart, not before', () => {
    const early = candidacyWith({ passed: takenBefore('cultivated') });
    expect(ask(early)).toThrow('development.not_yet_asked');
    expect(ask(candidacyWith({ ended: true }))).toThrow('development.ended');
  });

  it('once, and not while a hold stands', () => {
    expect(ask(asked())).toThrow('development.already_asked');
    expect(ask(drafted())).toThrow('development.already_asked');
    expect(ask(signed('support'))).toThrow('development.already_asked');
    expect(ask(signed('hold'))).toThrow('development.held');
  });

  it('afresh when a hold has run out; the old consultation stays as history', () => {
    const { next } = ask(signed('hold'), secretary, HOLDS_UNTIL)();
    expect(next.consultations).toHaveLength(2);
    expect(next.consultations[0]?.state).toBe('held');
    expect(next.gateState).toBe('asked');
  });

  it('never about oneself', () => {
    const self = actor('lin', 'college_secretary');
    expect(ask(candidacyWith(), self)).toThrow('development.conflict_of_interest');
  });
});

describe('the candidate replies to a hold', () => {
  it('once, until the end of the tenth working day', () => {
    const before = signed('hold');
    const { next, events } = reply(before, '我的说明', REPLY_UNTIL);
    expect(newest(next).reply).toEqual({ text: '我的说明', at: REPLY_UNTIL });
    expect(events[0]).toMatchObject({ type: 'VetoReplied', personId: 'lin' });
    expect(JSON.stringify(events)).not.toContain('我的说明');
    const replied = after(before, { next, events });
    expect(() => reply(replied, '又一次', NOW)).toThrow('development.already_replied');
  });

  it('too late is said as such; without a standing hold there is nothing to reply to', () => {
    const late = '2026-10-28T16:00:00.000Z';
    expect(() => reply(signed('hold'), 'x', late)).toThrow('development.reply_window_closed');
    expect(() => reply(signed('hold'), 'x', HOLDS_UNTIL)).toThrow('development.no_notice');
    for (const before of [candidacyWith(), asked(), drafted(), signed('support')])
      expect(() => reply(before, 'x', NOW)).toThrow('development.no_notice');
  });
});

describe('what a reader may do', () => {
  const college = (candidacy: Candidacy, now = NOW) =>
    movesOf(candidacy, secretary, now).filter((move) => move !== 'turn');

  it('the college asks or records the next step, never both, and nothing while it waits', () => {
    expect(college(candidacyWith())).toEqual(['consult']);
    expect(college(candidacyWith({ passed: takenBefore('cultivated') }))).toEqual(['record']);
    expect(college(asked())).toEqual([]);
    expect(movesOf(asked(), secretary, NOW)).toEqual([]);
    expect(college(signed('hold'))).toEqual([]);
    expect(college(signed('hold'), HOLDS_UNTIL)).toEqual(['consult']);
    expect(college(signed('support'))).toEqual(['record']);
    expect(college(candidacyWith({ step: 'applicant' }))).toEqual(['record']);
    expect(college(candidacyWith({ passed: [] }))).toEqual(['take_over']);
    expect(movesOf(candidacyWith({ ended: true }), secretary, NOW)).toEqual([]);
  });

  it('an officer drafts; only another one signs or sends back', () => {
    expect(movesOf(candidacyWith(), officerA, NOW)).toEqual([]);
    expect(movesOf(asked(), officerA, NOW)).toEqual(['draft']);
    expect(movesOf(drafted(), officerA, NOW)).toEqual(['draft']);
    expect(movesOf(drafted(), officerB, NOW)).toEqual(['draft', 'countersign', 'return']);
    expect(movesOf(signed(), officerB, NOW)).toEqual([]);
  });

  it('nothing for a foreign college, a roommate, or the candidate', () => {
    const foreign = { ...candidacyWith(), collegeId: 'arts' };
    expect(movesOf(foreign, secretary, NOW)).toEqual([]);
    const roommate = actor('mate', 'guidance', { roomId: 'b03-0412' });
    expect(movesOf(asked(), roommate, NOW)).toEqual([]);
    expect(movesOf(asked(), actor('lin', 'guidance'), NOW)).toEqual([]);
  });
});
