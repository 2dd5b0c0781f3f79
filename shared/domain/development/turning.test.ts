import { assess, remark } from './assessment';
import { loseMentor, replaceMentor } from './mentors';
import { moveHome } from './moving';
import { isUnbegun, openAt, reapply, register, takeOver } from './opening';
import { record } from './recording';
import { APARTMENT_2012 } from './rule-sets';
import {
  CARRIED,
  NOW,
  after,
  asked,
  candidacyWith,
  given,
  recordingOf,
  secretary,
  signed,
  takenBefore,
} from './samples';
import type { Candidacy } from './state';
import { extend, leave, turn } from './turning';

const TODAY = '2026-10-14';
const PAPER = { name: '决定', dated: TODAY, reference: '〔2026〕3 号' };

const turning = (from: Candidacy, ending: Parameters<typeof turn>[1]['ending'], vote = CARRIED) =>
  turn(from, { ending, on: TODAY, because: '本人申请', vote }, given());

describe('a way that does not go on', () => {
  it('ends, and then nothing moves any more', () => {
    const ended = after(candidacyWith(), turning(candidacyWith(), 'withdrawn'));
    expect(ended).toMatchObject({ ended: true, gateState: 'none', nextDueAt: null });
    expect(() => record(ended, recordingOf('cultivated', TODAY), given())).toThrow(
      'development.ended',
    );
    expect(() => turning(ended, 'withdrawn')).toThrow('development.ended');
  });

  it('goes back to the stage before, whose steps are taken again', () => {
    const prospect = candidacyWith({ step: 'prospect' });
    const back = after(prospect, turning(prospect, 'no_longer_prospect'));
    expect(back).toMatchObject({ step: 'activist', ended: false });
    expect(back.passed).toEqual(takenBefore('activist_filed'));
    expect(back.turns).toMatchObject([{ from: 'prospect', to: 'activist', by: 'secretary' }]);
  });

  it('only by an ending of its stage; probation by a vote', () => {
    expect(() => turning(candidacyWith(), 'probation_cancelled')).toThrow('wrong_ending');
    expect(() => turning(candidacyWith(), 'left_university')).toThrow('wrong_ending');
    const probation = candidacyWith({ step: 'probationary' });
    expect(() => turning(probation, 'withdrawn')).toThrow('wrong_ending');
    const lost = { ...CARRIED, inFavour: 5, against: 10 };
    expect(() => turning(probation, 'probation_cancelled', lost)).toThrow('vote_failed');
    expect(turning(probation, 'probation_cancelled').next.ended).toBe(true);
  });

  it('never while an answer is awaited; a hold does not keep anybody from leaving', () => {
    expect(() => turning(asked(), 'withdrawn')).toThrow('development.already_asked');
    expect(turning(signed('hold'), 'withdrawn').next.ended).toBe(true);
  });

  it('who leaves the university goes on nowhere', () => {
    expect(leave(candidacyWith(), NOW)?.next.ended).toBe(true);
    expect(leave(candidacyWith({ ended: true }), NOW)).toBeNull();
  });
});

describe('probation', () => {
  const probation = candidacyWith({
    step: 'probationary',
    passed: takenBefore('probation_observed'),
  });
  const longer = (months: number, from = probation) =>
    extend(
      from,
      { months, on: TODAY, approvedOn: TODAY, vote: CARRIED, paper: PAPER },
      secretary,
      NOW,
    );

  it('is extended once, by six to twelve months', () => {
    expect(() => longer(5)).toThrow('development.extension_wrong');
    expect(() => longer(13)).toThrow('development.extension_wrong');
    const extended = after(probation, longer(6));
    expect(() => longer(6, extended)).toThrow('development.already_extended');
    expect(() => longer(6, candidacyWith())).toThrow('development.wrong_step');
  });
});

describe('people who come and go', () => {
  const accompanied = candidacyWith({
    mentors: [
      { personId: 'zhao', name: '赵老师', part: 'contact', from: '2025-12-01', until: null },
    ],
  });

  it('a contact who leaves is none any more; the college names another', () => {
    const alone = after(
      accompanied,
      loseMentor(accompanied, 'zhao', NOW) ?? turning(accompanied, 'withdrawn'),
    );
    expect(alone.mentors).toMatchObject([{ personId: 'zhao', until: TODAY }]);
    expect(loseMentor(alone, 'zhao', NOW)).toBeNull();
    const comes = { personId: 'qian', name: '钱老师' };
    const replaced = replaceMentor(
      alone,
      { part: 'contact', leaves: null, comes, on: TODAY },
      secretary,
      NOW,
    );
    expect(replaced.next.mentors.at(-1)).toMatchObject({ personId: 'qian', until: null });
  });

  it('never the candidate, nor one twice, nor more than two', () => {
    const replace = (personId: string, from = accompanied) =>
      replaceMentor(
        from,
        { part: 'contact', leaves: null, comes: { personId, name: personId }, on: TODAY },
        secretary,
        NOW,
      );
    expect(() => replace('lin')).toThrow('development.wrong_people');
    expect(() => replace('zhao')).toThrow('development.wrong_people');
    const two = after(accompanied, replace('qian'));
    expect(() => replace('sun', two)).toThrow('development.people_required');
  });

  it('a candidate who moves keeps the case, and the new college hears of it', () => {
    const home = { roomId: 'b05-0101', buildingId: 'b05', collegeId: 'arts' };
    const moved = moveHome(signed('hold'), home, NOW);
    expect(moved?.next).toMatchObject({ collegeId: 'arts', buildingId: 'b05', gateState: 'held' });
    expect(moved?.next.passed).toEqual(signed('hold').passed);
    expect(moved?.events).toMatchObject([
      { type: 'CaseTransferred', from: 'law', collegeId: 'arts' },
    ]);
    const { roomId, buildingId, collegeId } = candidacyWith();
    expect(moveHome(candidacyWith(), { roomId, buildingId, collegeId }, NOW)).toBeNull();
  });
});

describe('how a way begins', () => {
  const person = { id: 'lin', name: '林同学', roomId: null, buildingId: null, collegeId: 'law' };
  const apply = (on = TODAY) =>
    register(person, { id: 'c', branch: '一支部', on, paper: PAPER }, given());

  it('with an application: the talk is due in a month', () => {
    const { next, events } = apply();
    expect(next).toMatchObject({ step: 'applicant', passed: [{ key: 'application', on: TODAY }] });
    expect(events.map(({ type }) => type)).toEqual(['CaseOpened', 'StepDue']);
    expect(next.nextDueAt).toBe('2026-11-14T15:59:59.999Z');
  });

  it('once at a time; again after it ended', () => {
    const again = (from: Candidacy) =>
      reapply(from, { branch: '一支部', on: TODAY, paper: PAPER }, given());
    expect(() => again(candidacyWith())).toThrow('development.already_candidate');
    const ended = after(candidacyWith(), turning(candidacyWith(), 'withdrawn'));
    expect(again(ended).next).toMatchObject({ step: 'applicant', ended: false });
    expect(again(ended).next.turns).toHaveLength(1);
    expect(() => apply('2026-10-15')).toThrow('development.in_future');
  });

  it('where the register says, until the college says since when', () => {
    const opened = { ...openAt('c', person, 'law', 'activist', NOW, APARTMENT_2012), version: 1 };
    expect(isUnbegun(opened)).toBe(true);
    const since = { on: '2025-10-01', paper: PAPER, branch: '一支部' };
    const begun = after(opened, takeOver(opened, since, secretary, NOW));
    expect(begun.passed).toMatchObject([{ key: 'activist_chosen', on: '2025-10-01' }]);
    expect(() => takeOver(begun, since, secretary, NOW)).toThrow('development.already_begun');
  });
});

describe('the instructor’s evaluation', () => {
  const levels = {
    safety: 'sound',
    order: 'sound',
    duties: 'strong',
    neighbours: 'not_seen',
  } as const;
  const period = { from: '2026-03-01', until: '2026-10-01' };
  const teacher: Parameters<typeof assess>[2] = {
    personId: 'teacher',
    name: '王老师',
    roomId: null,
  };
  const assessed = (by = teacher, changes = {}) =>
    assess(candidacyWith(), { id: 'a1', ...period, levels, text: '按时巡查', ...changes }, by, NOW);

  it('stands under a name at once, and the person answers it once', () => {
    const { next, events } = assessed();
    expect(next.assessments).toMatchObject([{ author: 'teacher', finalisedAt: NOW, remark: null }]);
    expect(JSON.stringify(events)).not.toContain('按时巡查');
    const spoken = after(candidacyWith(), assessed());
    const answered = after(spoken, remark(spoken, 'a1', '属实', NOW));
    expect(answered.assessments[0]?.remark?.text).toBe('属实');
    expect(() => remark(answered, 'a1', '再说', NOW)).toThrow('development.already_remarked');
    expect(() => remark(answered, 'nothing', '?', NOW)).toThrow('kernel.not_found');
  });

  it('is never the candidate’s or a roommate’s, nor about days to come', () => {
    expect(() => assessed({ ...teacher, personId: 'lin' })).toThrow('conflict_of_interest');
    expect(() => assessed({ ...teacher, roomId: 'b03-0412' })).toThrow('conflict_of_interest');
    expect(() => assessed(teacher, { until: '2026-10-20' })).toThrow('development.in_future');
    expect(() => assessed(teacher, { until: '2026-02-01' })).toThrow('development.empty_period');
  });
});
