import { grantId } from '../modules/reminders/repository';
import { type StoredReminder, type Campus, MORNING, openCampus } from '../kernel/testing/reminded';

let campus: Campus;
beforeEach(async () => {
  campus = await openCampus();
});
afterEach(() => campus.cloud.close());

const messages = (openid: string) => campus.cloud.messages(openid);
const passDue = () => campus.cloud.advance({ advanceTo: MORNING, missed: 'last' });
const nextRun = () => campus.cloud.advance({ advanceBySeconds: 60 });

const overdueOf = async (personId: string): Promise<StoredReminder | undefined> =>
  (await campus.remindersOf(personId)).find(({ kind }) => kind === 'hazard_overdue');

const left = async () => (await campus.cloud.documents<{ left: number }>('grants'))[0]?.left;

describe('a hazard that goes overdue', () => {
  it('reaches the secretary once, on the morning after its due time, straight at the matter', async () => {
    await campus.allowOne(campus.secretary);
    const hazardId = await campus.reportHazard();
    await nextRun();
    expect(await messages(campus.secretary)).toEqual([]);
    await passDue();
    expect(await messages(campus.secretary)).toEqual([
      {
        at: MORNING,
        openid: campus.secretary,
        templateId: 'local-task',
        page: `packages/hazards/detail/index?id=${hazardId}`,
        data: {
          thing1: { value: '一处隐患逾期未整改' },
          thing2: { value: '3-412' },
          time3: { value: '2026年10月15日 23:59' },
          thing4: { value: '请尽快整改或督促整改' },
        },
      },
    ]);
    expect(await overdueOf('secretary')).toMatchObject({
      state: 'fired',
      firedAt: MORNING,
      message: { state: 'sent', attempts: 1 },
    });
    expect(await left()).toBe(0);
  });

  it('is in the inbox of whoever allows no message, which says so', async () => {
    await campus.reportHazard();
    await passDue();
    expect(await messages(campus.secretary)).toEqual([]);
    expect(await overdueOf('secretary')).toMatchObject({
      state: 'fired',
      message: { state: 'no_grant', attempts: 0 },
    });
  });

  it('does not reach an identity that is no longer theirs', async () => {
    await campus.allowOne(campus.secretary);
    await campus.reportHazard();
    await campus.change('bindings', { personId: 'secretary' }, { active: false });
    await passDue();
    expect(await messages(campus.secretary)).toEqual([]);
    expect((await overdueOf('secretary'))?.message.state).toBe('no_grant');
  });
});

describe('what WeChat refuses', () => {
  it('corrects the count when it allows fewer than we thought (43101)', async () => {
    const { cloud, secretary: openid } = campus;
    const id = grantId('secretary', 'task');
    cloud.put('grants', { id, personId: 'secretary', openid, template: 'task', left: 5 });
    await campus.reportHazard();
    await passDue();
    expect(await messages(openid)).toEqual([]);
    expect((await overdueOf('secretary'))?.message.state).toBe('no_grant');
    expect(await left()).toBe(0);
  });

  it('waits while a quota is used up (45009), and goes once afterwards', async () => {
    await campus.allowOne(campus.secretary);
    await campus.reportHazard();
    await campus.cloud.faults({ sendErrorCode: 45009 });
    await passDue();
    expect((await overdueOf('secretary'))?.message).toMatchObject({
      state: 'waiting',
      attempts: 1,
    });
    expect(await left()).toBe(1);
    await campus.cloud.faults({ sendErrorCode: null });
    await nextRun();
    await nextRun();
    expect(await messages(campus.secretary)).toHaveLength(1);
    expect((await overdueOf('secretary'))?.message).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it.each([47003, 40037, 40003, 41030])(
    'is given up for good at %i, the grant stays',
    async (code) => {
      await campus.allowOne(campus.secretary);
      await campus.reportHazard();
      await campus.cloud.faults({ sendErrorCode: code });
      await passDue();
      await campus.cloud.faults({ sendErrorCode: null });
      await nextRun();
      expect(await messages(campus.secretary)).toEqual([]);
      expect((await overdueOf('secretary'))?.message.state).toBe('failed');
      expect(await left()).toBe(1);
    },
  );
});

describe('the clock', () => {
  it('refuses a call that carries a user', async () => {
    const call = campus.cloud.as(campus.secretary).send({}, 'clock');
    await expect(call).rejects.toThrow('kernel.forbidden');
    expect(await campus.cloud.documents('reminders')).toEqual([]);
  });
});
