import * as hazards from '@louyu/shared/contracts/hazards';
import * as contract from '@louyu/shared/contracts/reminders';
import type { Reminder } from '@louyu/shared/domain/reminders/state';
import { hashOf } from '../../kernel/hash';
import { JPEG } from '../../kernel/testing/pictures';
import {
  type Campus,
  AFTER_DUE,
  DUE,
  NOW,
  openCampus,
  reminder,
} from '../../kernel/testing/reminded';

let campus: Campus;
beforeEach(async () => {
  campus = await openCampus();
});
afterEach(() => campus.cloud.close());

const as = (openid: string) => campus.cloud.as(openid);

const fixHazard = async (hazardId: string, expectedVersion = 1) => {
  const photos = [await as(campus.fixer).upload(JPEG)];
  const input = { hazardId, expectedVersion, note: '', photos };
  return as(campus.fixer).call(hazards.fix, input);
};

const verify = (hazardId: string, fixed: boolean) =>
  as(campus.leader).call(hazards.verify, { hazardId, expectedVersion: 2, fixed, note: '看过了' });

/** A reminder written past the protocol. */
const seed = (id: string, changes: Partial<Reminder> = {}) =>
  campus.cloud.put('reminders', reminder(id, changes));

describe('an event', () => {
  it('reminds those whose act it asks for at once, and plans the climb', async () => {
    const hazardId = await campus.reportHazard();
    const { data } = await as(campus.fixer).call(contract.today, {});
    expect(data).toMatchObject({
      rows: [{ kind: 'hazard_to_fix', place: '3-412', cause: { id: hazardId }, dueAt: DUE }],
      unseen: 1,
    });
    const planned = (await campus.remindersOf()).map(({ personId, kind, asks, state }) =>
      [personId, kind, asks, state].join(' '),
    );
    expect(planned.sort()).toEqual([
      'fixer hazard_overdue false scheduled',
      'fixer hazard_to_fix true fired',
      'instructor hazard_overdue true scheduled',
      'secretary hazard_overdue true scheduled',
    ]);
  });

  it('settles what it answers, and what was only planned never shows', async () => {
    const hazardId = await campus.reportHazard();
    await fixHazard(hazardId);
    expect((await as(campus.fixer).call(contract.today, {})).data.rows).toEqual([]);
    const { data } = await as(campus.fixer).call(contract.inbox, { after: null });
    expect(data.rows).toMatchObject([{ kind: 'hazard_to_fix', settled: true, message: 'none' }]);
    expect((await as(campus.leader).call(contract.today, {})).data.rows).toMatchObject([
      { kind: 'hazard_to_verify', dueAt: '2026-10-16T15:59:59.999Z' },
    ]);
    await campus.cloud.advance({ advanceTo: AFTER_DUE, missed: 'last' });
    expect((await as(campus.secretary).call(contract.inbox, { after: null })).data.rows).toEqual(
      [],
    );
  });

  it('reminds again when the matter comes back, even with the same due time', async () => {
    const hazardId = await campus.reportHazard();
    await fixHazard(hazardId);
    await verify(hazardId, false);
    const { rows } = (await as(campus.fixer).call(contract.today, {})).data;
    expect(rows).toMatchObject([{ kind: 'hazard_to_fix', cause: { id: hazardId } }]);
    expect((await as(campus.leader).call(contract.today, {})).data.rows).toEqual([]);
  });

  it('that was left undone is not brought up again when later ones have settled it', async () => {
    await campus.cloud.faults({ crash: 'after_commit' });
    await campus.reportHazard().catch(() => undefined);
    const [hazard] = await campus.cloud.documents<{ _id: string }>('hazards');
    expect(await campus.remindersOf()).toEqual([]);
    await fixHazard(hazard?._id ?? '');
    await campus.cloud.advance({ advanceBySeconds: 120 });
    const kinds = (await campus.remindersOf()).map(({ kind, state }) => `${kind} ${state}`);
    expect(kinds.sort()).toEqual([
      'hazard_to_verify fired',
      'hazard_unverified scheduled',
      'hazard_unverified scheduled',
    ]);
  });

  it('that was left undone is made up by the clock, with the same ids', async () => {
    await campus.cloud.faults({ crash: 'after_commit' });
    await campus.reportHazard().catch(() => undefined);
    await campus.cloud.advance({ advanceBySeconds: 180 });
    const ids = (await campus.remindersOf()).map(({ _id }) => _id);
    expect(ids).toHaveLength(4);
    const [entry] = (
      await campus.cloud.documents<{ _id: string; procedure: string }>('journal')
    ).filter(({ procedure }) => procedure === 'hazards.report');
    expect(ids).toContain(hashOf('reminder', `${entry?._id}.0`, 'hazard_to_fix', 'fixer'));
  });
});

describe('today', () => {
  it('shows what asks, the soonest due first and what has no due time last, in two round trips', async () => {
    seed('c', { dueAt: null });
    seed('b', { dueAt: '2026-10-16T00:00:00.000Z' });
    seed('a', { dueAt: '2026-10-13T00:00:00.000Z', state: 'scheduled', firedAt: null });
    seed('informs', { asks: false });
    seed('later', { fireAt: DUE, state: 'scheduled', firedAt: null });
    seed('done', { state: 'settled', settledAt: NOW });
    seed('foreign', { personId: 'someone' });
    const answer = await as(campus.fixer).call(contract.today, {});
    expect(answer.data.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(answer.data.unseen).toBe(3);
    expect(answer.roundTrips).toBeLessThanOrEqual(contract.today.roundTrips);
  });

  it('lets a chance that has passed go, and keeps a duty', async () => {
    const past = { dueAt: '2026-10-13T00:00:00.000Z' };
    seed('chance', { kind: 'veto_noticed', ...past });
    seed('duty', past);
    seed('open-chance', { kind: 'veto_noticed' });
    const { data } = await as(campus.fixer).call(contract.today, {});
    expect(data.rows.map(({ id }) => id)).toEqual(['duty', 'open-chance']);
  });

  it('is bounded, and counts beyond its bound', async () => {
    for (let at = 0; at < 130; at += 1) seed(`r${String(at).padStart(3, '0')}`);
    const { data } = await as(campus.fixer).call(contract.today, {});
    expect(data.rows).toHaveLength(100);
    expect(data.unseen).toBe(130);
    expect(campus.cloud.local.metrics.report().slow).toEqual([]);
  });

  it('is there for a resident without any post, with all that belongs to it', async () => {
    const resident = campus.cloud.person({ id: 'resident', roomId: 'b03-0412' });
    seed('heard', { personId: 'resident', kind: 'conduct_noticed' });
    const { data } = await as(resident).call(contract.today, {});
    expect(data).toMatchObject({ rows: [{ id: 'heard', stage: 'own' }], unseen: 1 });
    expect((await as(resident).call(contract.inbox, { after: null })).data.rows).toHaveLength(1);
    expect((await as(resident).call(contract.preferences, {})).ok).toBe(true);
    await campus.allowOne(resident, 'matter');
    expect((await as(resident).call(contract.grants, {})).data.templates[1]?.left).toBe(1);
  });

  it('puts what is grave first, however much else is overdue', async () => {
    seed('late', { dueAt: '2026-10-01T00:00:00.000Z' });
    seed('alarm', { kind: 'alarm_raised', cause: { context: 'alarms', id: 'a1' } });
    const { rows } = (await as(campus.fixer).call(contract.today, {})).data;
    expect(rows.map(({ id }) => id)).toEqual(['alarm', 'late']);
  });

  it('is empty for someone whom nothing asks', async () => {
    const { data } = await as(campus.leader).call(contract.today, {});
    expect(data).toEqual({ rows: [], unseen: 0 });
  });
});

describe('the inbox', () => {
  it('goes on page by page, newest first, each entry once, settled ones marked', async () => {
    for (let at = 0; at < 45; at += 1)
      seed(`r${at}`, { fireAt: `2026-10-13T00:${String(at).padStart(2, '0')}:00.000Z` });
    seed('scheduled', { state: 'scheduled', firedAt: null });
    const first = await as(campus.fixer).call(contract.inbox, { after: null });
    const second = await as(campus.fixer).call(contract.inbox, { after: first.data.next });
    const ids = [...first.data.rows, ...second.data.rows].map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 45 }, (_, at) => `r${44 - at}`));
    expect(second.data.next).toBeNull();
    expect(first.roundTrips).toBeLessThanOrEqual(contract.inbox.roundTrips);
  });
});

describe('seeing an entry', () => {
  it('takes it from the unseen, once, by its holder alone', async () => {
    seed('one');
    const input = { reminderId: 'one', expectedVersion: 1 };
    expect((await as(campus.leader).call(contract.see, input)).error.code).toBe('kernel.forbidden');
    const seen = await as(campus.fixer).call(contract.see, input);
    expect(seen.data).toEqual({ version: 2 });
    expect(seen.tripsToCommit).toBeLessThanOrEqual(contract.see.roundTrips);
    const { data } = await as(campus.fixer).call(contract.today, {});
    expect(data).toMatchObject({ unseen: 0, rows: [{ seen: true, version: 2 }] });
    expect((await as(campus.fixer).call(contract.see, input)).error.code).toBe('kernel.stale');
  });

  it('is not made stale by a message that goes out meanwhile', async () => {
    await campus.allowOne(campus.fixer);
    await campus.reportHazard();
    const [row] = (await as(campus.fixer).call(contract.today, {})).data.rows;
    await campus.cloud.advance({ advanceBySeconds: 60 });
    const input = { reminderId: row?.id ?? '', expectedVersion: row?.version ?? 0 };
    expect((await as(campus.fixer).call(contract.see, input)).ok).toBe(true);
    expect((await campus.remindersOf('fixer')).find(({ _id }) => _id === row?.id)).toMatchObject({
      seenAt: '2026-10-14T02:01:00.000Z',
      message: { state: 'sent' },
    });
  });
});
