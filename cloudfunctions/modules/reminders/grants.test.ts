import * as contract from '@louyu/shared/contracts/reminders';
import { hashOf } from '../../kernel/hash';
import { type Campus, openCampus } from '../../kernel/testing/reminded';

let campus: Campus;
beforeEach(async () => {
  campus = await openCampus();
});
afterEach(() => campus.cloud.close());

const as = (openid: string) => campus.cloud.as(openid);

describe('grants', () => {
  const tap = (openid: string, commandId?: string) =>
    as(openid).call(
      contract.grant,
      { template: 'task', accepted: 1 },
      ...(commandId ? [{ commandId }] : []),
    );

  it('grow by exactly one per tap, however often it is sent', async () => {
    expect((await tap(campus.fixer, 'tap-number-one')).data).toEqual({ left: 1 });
    expect((await tap(campus.fixer, 'tap-number-one')).data).toEqual({ left: 1 });
    const second = await tap(campus.fixer);
    expect(second.data).toEqual({ left: 2 });
    expect(second.tripsToCommit).toBeLessThanOrEqual(contract.grant.roundTrips);
    const answer = await as(campus.fixer).call(contract.grants, {});
    expect(answer.data.templates).toEqual([
      { template: 'task', templateId: 'local-task', left: 2 },
      { template: 'matter', templateId: 'local-matter', left: 0 },
    ]);
    expect(answer.roundTrips).toBeLessThanOrEqual(contract.grants.roundTrips);
  });

  it('of taps at the same moment all count', async () => {
    await tap(campus.fixer);
    await campus.cloud.faults({ dbLatencyMs: 10 });
    await Promise.all([1, 2, 3].map(() => tap(campus.fixer)));
    expect((await as(campus.fixer).call(contract.grants, {})).data.templates[0]?.left).toBe(4);
  });

  it('belong to the newest identity of a person', async () => {
    await tap(campus.fixer);
    await tap(campus.fixer);
    const [binding] = (await campus.cloud.documents('bindings')).filter(
      ({ personId }) => personId === 'fixer',
    );
    const { _id: _, ...person } = binding ?? {};
    campus.cloud.put('bindings', { ...person, id: hashOf('identity', 'o-new') });
    expect((await tap('o-new')).data).toEqual({ left: 1 });
    expect(await campus.cloud.documents('grants')).toMatchObject([{ openid: 'o-new', left: 1 }]);
    expect((await as(campus.fixer).call(contract.grants, {})).data.templates[0]?.left).toBe(0);
  });

  it('keep the identity out of the journal', async () => {
    await tap(campus.fixer);
    expect(JSON.stringify(await campus.cloud.documents('journal'))).not.toContain(campus.fixer);
  });

  it('refuse an unknown template, another number and the unregistered', async () => {
    const send = (input: object, openid = campus.fixer) =>
      as(openid).send({ procedure: 'reminders.grant', input, commandId: 'command-x' });
    const codes = [
      (await send({ template: 'advert', accepted: 1 })).error.code,
      (await send({ template: 'task', accepted: 5 })).error.code,
      (await send({ template: 'task', accepted: 1 }, 'o-nobody')).error.code,
    ];
    expect(codes).toEqual([
      'kernel.invalid_input',
      'kernel.invalid_input',
      'kernel.not_registered',
    ]);
  });
});
