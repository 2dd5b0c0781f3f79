import * as contract from '@louyu/shared/contracts/conduct';
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import type { Fresh } from '@louyu/shared/domain/kernel/entity';
import { type Desk, NOW, openDesk } from '../../kernel/testing/desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.cloud.close());

const FACT = {
  personId: 'lin',
  category: 'disturbance' as const,
  text: '凌晨一点大声播放音乐',
  happenedOn: '2026-10-13',
};

/** A fact that its author has not settled before moving to another building. */
const LEFT_BEHIND: Fresh<ConductFact> = {
  ...FACT,
  id: 'left-behind',
  personName: '林同学',
  buildingId: 'b03',
  collegeId: 'law',
  author: '',
  authorName: '前任老师',
  authorRole: 'instructor',
  recordedAt: NOW,
  remarkUntil: NOW,
  remark: { text: '说明', at: NOW },
  state: 'noticed',
  settledAt: null,
  withdrawnBecause: '',
};

const as = (who: string) => desk.cloud.as(who);
const seen = (factId: string, expectedVersion = 1) => ({ factId, expectedVersion });

describe('recording a fact', () => {
  it('stands noticed, shows at once to the person, and may be remarked for three working days', async () => {
    const answer = await as(desk.teacher).call(contract.record, FACT);
    expect(answer).toMatchObject({ ok: true, data: { remarkUntil: '2026-10-19T15:59:59.999Z' } });
    expect(answer.tripsToCommit).toBeLessThanOrEqual(contract.record.roundTrips);
    const mine = await as(desk.lin).call(contract.mine, { after: null });
    expect(mine.data.rows[0]).toMatchObject({
      id: answer.data.factId,
      personName: '林同学',
      authorName: '王老师',
      state: 'noticed',
      may: ['remark'],
    });
    expect(mine.roundTrips).toBeLessThanOrEqual(contract.mine.roundTrips);
  });

  it('is one fact however often it is sent', async () => {
    const commandId = 'record-once-1';
    const before = (await desk.cloud.documents('conduct_facts')).length;
    const send = () => as(desk.teacher).call(contract.record, FACT, { commandId });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second?.data).toEqual(first?.data);
    expect((await send()).data).toEqual(first?.data);
    expect(await desk.cloud.documents('conduct_facts')).toHaveLength(before + 1);
    const other = { ...FACT, text: '另一件事' };
    const reused = await as(desk.teacher).call(contract.record, other, { commandId });
    expect(reused.error.code).toBe('kernel.command_reused');
  });

  it.each([
    ['a day that is still to come', { happenedOn: '2026-10-15' }, 'conduct.in_future'],
    ['a day that does not exist', { happenedOn: '2026-02-31' }, 'kernel.invalid_input'],
    ['someone unknown', { personId: 'nobody' }, 'kernel.not_found'],
    ['an empty text', { text: '  ' }, 'kernel.invalid_input'],
  ])('refuses %s', async (_what, change, code) => {
    const { error } = await as(desk.teacher).call(contract.record, { ...FACT, ...change });
    expect(error.code).toBe(code);
  });

  it('refuses oneself, another building, and whoever holds no post', async () => {
    const self = await as(desk.leader).call(contract.record, { ...FACT, personId: 'leader' });
    expect(self.error.code).toBe('conduct.about_yourself');
    for (const who of [desk.foreignTeacher, desk.lin, desk.secretary, desk.officerA]) {
      const { error } = await as(who).call(contract.record, FACT);
      expect(error.code).toBe('kernel.forbidden');
    }
  });
});

describe('from noticed to final', () => {
  it('the person remarks once; then the author stands by it; then nothing moves it', async () => {
    const factId = await desk.noticedFact();
    const early = await as(desk.teacher).call(contract.finalise, seen(factId));
    expect(early.error.code).toBe('conduct.window_open');
    const remark = { ...seen(factId), text: '已道歉' };
    const remarked = await as(desk.lin).call(contract.remark, remark);
    expect(remarked).toMatchObject({ ok: true, data: { version: 2 } });
    const again = await as(desk.lin).call(contract.remark, { ...remark, expectedVersion: 2 });
    expect(again.error.code).toBe('conduct.already_remarked');
    const final = await as(desk.teacher).call(contract.finalise, seen(factId, 2));
    expect(final.data).toEqual({ version: 3 });
    expect(final.tripsToCommit).toBeLessThanOrEqual(contract.finalise.roundTrips);
    const because = { ...seen(factId, 3), because: '后悔' };
    const regret = await as(desk.teacher).call(contract.withdraw, because);
    expect(regret.error.code).toBe('conduct.wrong_state');
  });

  it('only the subject remarks and only the author settles', async () => {
    const factId = await desk.noticedFact();
    const remark = { ...seen(factId), text: '替她说' };
    expect((await as(desk.teacher).call(contract.remark, remark)).error.code).toBe(
      'kernel.forbidden',
    );
    expect((await as(desk.lin).call(contract.finalise, seen(factId))).error.code).toBe(
      'kernel.forbidden',
    );
    const withdraw = { ...seen(factId), because: '不是我记的' };
    expect((await as(desk.leader).call(contract.withdraw, withdraw)).error.code).toBe(
      'kernel.forbidden',
    );
  });

  it('an author without the post can take a fact back but not stand by it', async () => {
    const gone = desk.cloud.person({ id: 'gone', roles: [['instructor', 'b04']] });
    desk.cloud.put('conduct_facts', { ...LEFT_BEHIND, author: 'gone' });
    const stands = await as(gone).call(contract.finalise, seen('left-behind'));
    expect(stands.error.code).toBe('conduct.no_longer_appointed');
    const back = { ...seen('left-behind'), because: '记错了人' };
    expect((await as(gone).call(contract.withdraw, back)).ok).toBe(true);
  });

  it('a withdrawn fact tells the person why', async () => {
    const factId = await desk.noticedFact();
    await as(desk.teacher).call(contract.withdraw, { ...seen(factId), because: '记错了人' });
    const { data } = await as(desk.lin).call(contract.get, { factId });
    expect(data).toMatchObject({ state: 'withdrawn', withdrawnBecause: '记错了人', may: [] });
  });

  it('of a remark and a withdrawal at the same moment, one wins and the other is stale', async () => {
    const factId = await desk.noticedFact();
    const answers = await Promise.all([
      as(desk.lin).call(contract.remark, { ...seen(factId), text: '说明' }),
      as(desk.teacher).call(contract.withdraw, { ...seen(factId), because: '记错' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused?.error).toMatchObject({ code: 'kernel.stale', details: { version: 2 } });
  });
});

describe('reading', () => {
  it('is for the subject, the author and the department, and the department is logged', async () => {
    const factId = await desk.noticedFact();
    const logged = async () =>
      (await desk.cloud.documents('readings')).filter(({ matter }) => matter === factId);
    const own = await as(desk.lin).call(contract.get, { factId });
    expect(own.data.may).toEqual(['remark']);
    expect(await logged()).toHaveLength(0);
    const officer = await as(desk.officerA).call(contract.get, { factId });
    expect(officer.data.may).toEqual([]);
    expect(officer.roundTrips).toBeLessThanOrEqual(contract.get.roundTrips);
    expect(await logged()).toMatchObject([
      { subject: 'lin', reader: 'officer-a', procedure: 'conduct.get' },
    ]);
    for (const who of [desk.leader, desk.secretary, desk.foreignTeacher])
      expect((await as(who).call(contract.get, { factId })).error.code).toBe('kernel.forbidden');
  });

  it('lists what I recorded, page by page, each once', async () => {
    await Promise.all(Array.from({ length: 22 }, () => desk.noticedFact()));
    const first = await as(desk.teacher).call(contract.recorded, { after: null });
    expect(first.data.rows).toHaveLength(20);
    expect(first.roundTrips).toBeLessThanOrEqual(contract.recorded.roundTrips);
    const second = await as(desk.teacher).call(contract.recorded, { after: first.data.next });
    const ids = [...first.data.rows, ...second.data.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const others = await as(desk.leader).call(contract.recorded, { after: null });
    expect(others.data.rows).toEqual([]);
  });
});
