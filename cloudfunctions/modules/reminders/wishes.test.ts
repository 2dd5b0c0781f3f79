import * as contract from '@louyu/shared/contracts/reminders';
import type { Reminder } from '@louyu/shared/domain/reminders/state';
import { doneBy, runClock } from '../../kernel/testing/clock-run';
import { type Campus, NOW, openCampus, readyFor, reminder } from '../../kernel/testing/reminded';

let campus: Campus;
beforeEach(async () => {
  campus = await openCampus();
});
afterEach(() => campus.cloud.close());

const as = (openid: string) => campus.cloud.as(openid);
const prefer = (
  topics: Record<string, 'now' | 'morning' | 'inbox'>,
  quiet: { from: number; until: number } | null = null,
) => as(campus.fixer).call(contract.prefer, { quiet, topics });
const seed = (id: string, changes: Partial<Reminder> = {}) =>
  campus.cloud.put('reminders', reminder(id, { message: readyFor('fixer'), ...changes }));
const states = async () =>
  (await campus.remindersOf('fixer')).map(({ _id, message }) => [_id, message.state]);
const sent = () => campus.cloud.messages(campus.fixer);
/** Shanghai's clock on the next day. */
const tomorrow = (clock: string) => new Date(`2026-10-15T${clock}:00.000+08:00`).toISOString();

describe('preferences', () => {
  it('say what is usual until somebody chooses, in two round trips', async () => {
    const before = await as(campus.fixer).call(contract.preferences, {});
    expect(before.data).toEqual({ quiet: null, usual: { from: 1320, until: 450 }, topics: {} });
    expect(before.roundTrips).toBeLessThanOrEqual(contract.preferences.roundTrips);
    const chosen = await prefer({ mailbox: 'inbox' }, { from: 1380, until: 420 });
    expect(chosen.tripsToCommit).toBeLessThanOrEqual(contract.prefer.roundTrips);
    await prefer({ mailbox: 'now', hazards: 'morning' }, { from: 1380, until: 420 });
    expect((await as(campus.fixer).call(contract.preferences, {})).data).toMatchObject({
      quiet: { from: 1380, until: 420 },
      topics: { mailbox: 'now', hazards: 'morning' },
    });
  });

  it('refuse a day of quiet, an unknown topic and an unknown wish', async () => {
    expect((await prefer({}, { from: 0, until: 1000 })).error.code).toBe(
      'reminders.quiet_too_long',
    );
    const send = (input: object) =>
      as(campus.fixer).send({ procedure: 'reminders.prefer', input, commandId: 'command-x' });
    for (const input of [
      { quiet: null, topics: { weather: 'now' } },
      { quiet: null, topics: { hazards: 'never' } },
      { quiet: { from: -1, until: 1500 }, topics: {} },
    ])
      expect((await send(input)).error.code).toBe('kernel.invalid_input');
    expect(await campus.cloud.documents('reminder_preferences')).toEqual([]);
  });

  it('are of the person alone', async () => {
    await prefer({ mailbox: 'inbox' });
    expect((await as(campus.leader).call(contract.preferences, {})).data.topics).toEqual({});
  });
});

describe('what somebody wishes', () => {
  it('keeps the usual out of WeChat and never out of the inbox', async () => {
    await campus.allowOne(campus.fixer);
    seed('asked', { kind: 'hazard_to_verify' });
    await prefer({ hazards: 'inbox' });
    await runClock(campus.cloud);
    expect([await states(), await sent()]).toEqual([[['asked', 'none']], []]);
    const { data } = await as(campus.fixer).call(contract.inbox, { after: null });
    expect(data.rows.map(({ id }) => id)).toEqual(['asked']);
  });

  it('moves what is important to the morning, where it comes as one', async () => {
    await campus.allowOne(campus.fixer);
    seed('one');
    seed('two');
    await prefer({ hazards: 'inbox' });
    await runClock(campus.cloud);
    expect(await sent()).toEqual([]);
    await campus.cloud.advance({ advanceTo: tomorrow('07:29'), missed: 'last' });
    expect(await sent()).toEqual([]);
    await campus.cloud.advance({ advanceTo: tomorrow('07:30'), missed: 'last' });
    expect(await sent()).toMatchObject([{ page: 'pages/today/index', at: tomorrow('07:30') }]);
  });

  it('is asked when a reminder is made: own quiet hours count at once', async () => {
    await prefer({}, { from: 9 * 60, until: 12 * 60 });
    await campus.reportHazard();
    const [fix] = (await campus.remindersOf('fixer')).filter(({ state }) => state === 'fired');
    expect(fix?.message).toMatchObject({
      state: 'waiting',
      line: '2026-10-14T04:00:00.000Z/fixer',
    });
  });
});

describe('at night', () => {
  const NIGHT = '2026-10-14T15:00:00.000Z';

  it('nobody is woken, and nothing is forgotten', async () => {
    await campus.allowOne(campus.fixer);
    campus.cloud.local.clock.set(Date.parse(NIGHT));
    seed('late', { fireAt: NIGHT, firedAt: NIGHT, message: readyFor('fixer', NIGHT) });
    await runClock(campus.cloud);
    expect(await sent()).toEqual([]);
    expect(await states()).toEqual([['late', 'waiting']]);
    await campus.cloud.advance({ advanceTo: tomorrow('07:30'), missed: 'last' });
    expect(await sent()).toHaveLength(1);
  });

  it('what the clock comes to too late waits for the morning as well', async () => {
    await campus.allowOne(campus.fixer);
    seed('missed');
    campus.cloud.local.clock.set(Date.parse(NIGHT));
    await runClock(campus.cloud);
    expect([await sent(), await states()]).toEqual([[], [['missed', 'waiting']]]);
    await campus.cloud.advance({ advanceTo: tomorrow('07:30'), missed: 'last' });
    expect(await sent()).toHaveLength(1);
  });

  it('what is grave goes at once and by itself', async () => {
    await campus.allowOne(campus.fixer);
    await campus.allowOne(campus.fixer);
    campus.cloud.local.clock.set(Date.parse(NIGHT));
    seed('usual', { fireAt: NIGHT, firedAt: NIGHT, message: readyFor('fixer', NIGHT) });
    seed('grave', {
      ...{ kind: 'alarm_raised', cause: { context: 'alarms', id: 'a1' } },
      ...{ fireAt: NIGHT, firedAt: NIGHT, message: readyFor('fixer', NIGHT) },
    });
    await prefer({ alarms: 'inbox' });
    await runClock(campus.cloud);
    expect((await sent()).map(({ page }) => page)).toEqual(['packages/care/alarm/index?id=a1']);
  });
});

describe('what may still come', () => {
  it('is told in the order in which it may go out', async () => {
    seed('b', { place: '3-413', message: readyFor('fixer', '2026-10-14T05:00:00.000Z') });
    seed('a', { kind: 'opinion_asked' });
    seed('told', { message: { ...readyFor('fixer'), state: 'sent' } });
    seed('done', { state: 'settled' });
    const answer = await as(campus.fixer).call(contract.upcoming, {});
    expect(answer.data.rows).toEqual([
      { kind: 'opinion_asked', place: '3-412', template: 'matter', from: NOW },
      { kind: 'hazard_to_fix', place: '3-413', template: 'task', from: '2026-10-14T05:00:00.000Z' },
    ]);
    expect(answer.roundTrips).toBeLessThanOrEqual(contract.upcoming.roundTrips);
    expect(campus.cloud.local.metrics.report().slow).toEqual([]);
  });
});

describe('putting off', () => {
  const off = (until: string, expectedVersion = 1, openid = campus.fixer) =>
    as(openid).call(contract.snooze, { reminderId: 'one', expectedVersion, until });
  const TONIGHT = '2026-10-14T10:00:00.000Z';

  it('takes an entry out of today until then, and tells of it once more', async () => {
    await campus.allowOne(campus.fixer);
    await campus.allowOne(campus.fixer);
    seed('one');
    await runClock(campus.cloud);
    expect(await sent()).toHaveLength(1);
    const [row] = (await as(campus.fixer).call(contract.today, {})).data.rows;
    expect(row?.snoozeUntil).toBe('2026-10-15T15:59:59.999Z');
    const answer = await off(TONIGHT);
    expect(answer.data).toEqual({ version: 2 });
    expect(answer.tripsToCommit).toBeLessThanOrEqual(contract.snooze.roundTrips);
    expect((await as(campus.fixer).call(contract.today, {})).data.rows).toEqual([]);
    const { rows } = (await as(campus.fixer).call(contract.inbox, { after: null })).data;
    expect(rows).toMatchObject([{ snoozed: TONIGHT, settled: false }]);
    await campus.cloud.advance({ advanceTo: TONIGHT, missed: 'last' });
    expect(await sent()).toHaveLength(2);
    expect((await as(campus.fixer).call(contract.today, {})).data).toMatchObject({
      rows: [{ id: 'one', seen: false }],
      unseen: 1,
    });
  });

  it('is for its holder, within its time, and not twice by one tap', async () => {
    seed('one');
    expect((await off(TONIGHT, 1, campus.leader)).error.code).toBe('kernel.forbidden');
    expect((await off('2026-10-16T00:00:00.000Z')).error.code).toBe('reminders.snoozed_too_long');
    expect((await off('2026-10-13T00:00:00.000Z')).error.code).toBe('reminders.snoozed_too_long');
    expect((await off(TONIGHT)).ok).toBe(true);
    expect((await off(TONIGHT)).error.code).toBe('kernel.stale');
  });

  it('of something that is settled meanwhile brings nothing back', async () => {
    await campus.allowOne(campus.fixer);
    seed('one');
    await off(TONIGHT);
    await campus.change('reminders', { _id: 'one' }, { state: 'settled' });
    const run = await campus.cloud.advance({ advanceTo: TONIGHT, missed: 'last' });
    expect(run).toBeDefined();
    expect(doneBy(await runClock(campus.cloud), 'reminders.deliver')).toBe(0);
    expect(await sent()).toEqual([]);
  });
});
