/** A whole way through the real SDK in virtual time, and what is tried beside it. */
import * as contract from '@louyu/shared/contracts/development';
import * as evaluations from '@louyu/shared/contracts/development-evaluations';
import * as steps from '@louyu/shared/contracts/development-steps';
import { CHART } from '@louyu/shared/domain/development/chart';
import { recordingOf } from '@louyu/shared/domain/development/samples';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import { type Instant, addMonths, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Reminder } from '@louyu/shared/domain/reminders/state';
import { type Desk, NOW, openDesk } from '../../kernel/testing/desk';

let desk: Desk;
let zhao: string;
let id: string;
let now: Instant = NOW;
beforeAll(async () => {
  desk = await openDesk();
  zhao = desk.cloud.person({ id: 'zhao', name: '赵老师', roles: [['member', 'b03']] });
  desk.cloud.person({ id: 'qian', name: '钱老师', roles: [['member', 'b03']] });
});
afterAll(() => desk.cloud.close());

const PAPER = { name: '入党申请书', dated: '2026-10-12', reference: '支部存 1 号' };
const as = (who: string) => desk.cloud.as(who);
const seen = async () => ({ candidacyId: id, expectedVersion: (await desk.stored(id)).version });
const later = async (months: number) => {
  now = addMonths(now, months);
  await desk.until(now);
};

const recording = (key: string, on = dayOf(now)) => {
  const { people, ...rest } = recordingOf(key, on);
  return { ...rest, people: people.map(({ personId }) => personId) };
};
const take = async (key: string) =>
  as(desk.secretary).call(steps.record, { ...(await seen()), ...recording(key) });
const takeAll = async (...keys: string[]) => {
  for (const key of keys) {
    const answer = await take(key);
    expect([key, answer.error?.code ?? 'ok']).toEqual([key, 'ok']);
    expect(answer.tripsToCommit).toBeLessThanOrEqual(steps.record.roundTrips);
  }
};
const supported = async () => {
  await desk.ask(id);
  await desk.draft(id, desk.officerA, 'support');
  await desk.sign(id, desk.officerB);
};
const LEVELS = { conviction: 'sound', study: 'strong', conduct: 'sound', duties: 'sound' } as const;
const evaluated = async () =>
  as(zhao).call(evaluations.evaluate, { ...(await seen()), levels: LEVELS, text: '稳步提高' });
const remindersOf = async (kind: string) =>
  (await desk.cloud.documents<Reminder>('reminders')).filter((each) => each.kind === kind);
/** The first half-year's end of the day, so that steps of one day stand in order. */
const stage = async () => (await desk.stored(id)).step;

it('begins with an application that the college registers, once', async () => {
  const input = { personId: 'lin', branch: '一支部', on: '2026-10-12', paper: PAPER };
  const registered = await as(desk.secretary).call(steps.register, input);
  expect(registered.ok).toBe(true);
  expect(registered.tripsToCommit).toBeLessThanOrEqual(steps.register.roundTrips);
  id = registered.data.candidacyId;
  const again = await as(desk.secretary).call(steps.register, input);
  expect(again.error.code).toBe('development.already_candidate');
  const foreign = await as(desk.foreignSecretary).call(steps.register, input);
  expect(foreign.error.code).toBe('kernel.forbidden');
  expect(await remindersOf('step_due')).toMatchObject([
    { personId: 'secretary', dueAt: '2026-11-12T15:59:59.999Z' },
  ]);
});

it('runs to the question by the college, and no further without an answer', async () => {
  await takeAll('first_talk', 'activist_chosen', 'activist_filed', 'contacts_named');
  expect((await take('cultivated')).error.code).toBe('development.too_early');
  await later(6);
  expect((await evaluated()).ok).toBe(true);
  expect((await evaluated()).error.code).toBe('development.evaluated_lately');
  await later(6);
  expect((await take('cultivated')).error.code).toBe('development.evaluation_missing');
  expect((await evaluated()).ok).toBe(true);
  await takeAll('cultivated');
  expect((await take('prospect_agreed')).error.code).toBe('development.gate_unanswered');
  expect((await remindersOf('assessment_wanted')).map(({ personId }) => personId)).toEqual([
    'teacher',
  ]);
});

it('the instructor speaks under their name, the person answers, both go into the dossier', async () => {
  const levels = {
    safety: 'sound',
    order: 'sound',
    duties: 'strong',
    neighbours: 'not_seen',
  } as const;
  const period = { from: '2027-03-01', until: '2027-10-01' };
  const said = { ...(await seen()), ...period, levels, text: '巡查按时' };
  const foreign = await as(desk.foreignTeacher).call(evaluations.assess, said);
  expect(foreign.error.code).toBe('kernel.forbidden');
  const assessed = await as(desk.teacher).call(evaluations.assess, said);
  expect(assessed.ok).toBe(true);
  expect(assessed.tripsToCommit).toBeLessThanOrEqual(evaluations.assess.roundTrips);
  const own = (await as(desk.lin).call(contract.mine, {})).data.candidacy;
  const assessmentId = own?.assessments[0]?.id ?? '';
  const words = { ...(await seen()), assessmentId, text: '谢谢老师' };
  expect((await as(desk.lin).call(evaluations.remarkAssessment, words)).ok).toBe(true);
  await supported();
  const { dossier } = (await desk.stored(id)).consultations[0] ?? {};
  expect(dossier?.assessments).toMatchObject([
    { authorName: '王老师', remark: { text: '谢谢老师' } },
  ]);
});

it('goes on to probation: introducers, training, a vote that carries, approval', async () => {
  await takeAll('prospect_agreed', 'prospect_filed');
  expect(await stage()).toBe('prospect');
  await takeAll('introducers_named', 'politically_reviewed', 'trained', 'branch_examined');
  expect((await take('pre_reviewed')).error.code).toBe('development.gate_unanswered');
  await supported();
  await takeAll('pre_reviewed', 'form_filled', 'admission_voted', 'superior_talked');
  await later(2);
  await takeAll('admission_approved');
  expect(await stage()).toBe('probationary');
});

it('a year of probation, extended once, then a full member, and the file is closed', async () => {
  await takeAll('admission_filed', 'group_joined', 'oath_taken', 'probation_observed');
  const vote = recording('admission_voted').vote;
  if (!vote) throw new Error('no vote');
  const on = dayOf(now);
  const paper = { name: '支部大会决议', dated: on, reference: '2 号' };
  const longer = { ...(await seen()), months: 6, on, approvedOn: on, vote, paper };
  expect((await as(desk.secretary).call(steps.extend, longer)).ok).toBe(true);
  await later(11);
  await takeAll('confirmation_requested');
  await supported();
  expect((await take('confirmation_voted')).error.code).toBe('development.too_early');
  await later(6);
  await takeAll('confirmation_voted', 'confirmation_approved', 'archived');
  const { step, passed, nextDueAt } = await desk.stored(id);
  expect(step).toBe('full');
  expect(passed.map(({ key }) => key)).toEqual(CHART.map(({ key }) => key));
  expect(nextDueAt).toBeNull();
  expect((await take('archived')).error.code).toBe('development.wrong_step');
});

it('the candidate reads it as a story, and each stage kept its rules', async () => {
  const { data } = await as(desk.lin).call(contract.mine, {});
  const told = data.candidacy?.story.map(({ what }) => what) ?? [];
  for (const line of ['递交入党申请书', '入党宣誓', '预备期延长 6 个月', '转为正式党员'])
    expect(told).toContain(line);
  expect(data.candidacy?.course.name).toBe('公寓征求意见办法');
  expect(JSON.stringify(told)).not.toMatch(/赵|王老师|林/);
});

describe('beside the way', () => {
  const other = (changes: Partial<Candidacy> = {}) => desk.candidacy(changes);

  it('two at once: one is recorded, the other is told that it moved', async () => {
    const { passed } = await desk.stored(other());
    const oneId = other({ passed: passed.slice(0, 3) });
    const expectedVersion = (await desk.stored(oneId)).version;
    const input = { candidacyId: oneId, expectedVersion, ...recording('activist_filed') };
    const both = await Promise.all([
      as(desk.secretary).call(steps.record, input),
      as(desk.secretary).call(steps.record, input),
    ]);
    const codes = both.map(({ ok, error }) => (ok ? 'ok' : error.code)).sort();
    expect(codes).toEqual(['kernel.stale', 'ok']);
    expect((await desk.stored(oneId)).passed).toHaveLength(4);
  });

  it('an unknown person is nobody’s contact', async () => {
    const oneId = other({ passed: (await desk.stored(other())).passed.slice(0, 4) });
    const expectedVersion = (await desk.stored(oneId)).version;
    const named = { ...recording('contacts_named'), people: ['nobody'] };
    const answer = await as(desk.secretary).call(steps.record, {
      ...{ candidacyId: oneId, expectedVersion },
      ...named,
    });
    expect(answer.error.code).toBe('development.unknown_person');
  });

  it('who accompanies sees the case and no opinion; who does not, nothing', async () => {
    const oneId = other({
      mentors: [
        { personId: 'zhao', name: '赵老师', part: 'contact', from: '2026-01-01', until: null },
      ],
    });
    const companion = await as(zhao).call(evaluations.companion, { candidacyId: oneId });
    expect(companion.data.may).toEqual(['evaluate']);
    expect(companion.roundTrips).toBeLessThanOrEqual(evaluations.companion.roundTrips);
    const stranger = await as(desk.leader).call(evaluations.companion, { candidacyId: oneId });
    expect(stranger.error.code).toBe('kernel.forbidden');
    const own = await as(zhao).call(steps.mentees, {});
    expect(own.data.rows.map((row) => row.id)).toContain(oneId);
  });

  it('asks about two hundred in one run, each on its own, and twice changes nothing', async () => {
    const ids = Array.from({ length: 200 }, (_, at) => other({ id: `many-${at}` }));
    const ended = other({ id: 'many-ended', ended: true });
    const wanted = { candidacyIds: [...ids.slice(0, 199), ended] };
    const answer = await as(desk.secretary).call(steps.consultMany, wanted);
    expect(answer.data).toMatchObject({
      asked: 199,
      refused: [{ candidacyId: ended, refused: 'development.ended' }],
    });
    expect((await desk.stored('many-7')).gateState).toBe('asked');
    const again = await as(desk.secretary).call(steps.consultMany, wanted);
    expect(again.data.asked).toBe(0);
    expect((await desk.stored('many-7')).consultations).toHaveLength(1);
    const foreign = await as(desk.foreignSecretary).call(steps.consultMany, wanted);
    expect(foreign.data.asked).toBe(0);
    await desk.cloud.advance({ advanceBySeconds: 120 });
    const asked = await remindersOf('opinion_asked');
    expect(asked.filter(({ cause }) => cause.id === 'many-7')).toHaveLength(3);
  });
});
