/** What is asked and decided about hazards, act by act, as the people of the building. */
import * as decisions from '@louyu/shared/contracts/hazard-decisions';
import * as contract from '@louyu/shared/contracts/hazards';
import type { z } from '@louyu/shared/contracts/schema';
import { JPEG } from '../../kernel/testing/pictures';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';

/** A Wednesday, 10:00 in Shanghai. */
const NOW = '2026-10-14T02:00:00.000Z';

let cloud: TestCloud;
let fixer: string;
let clerk: string;
let leader: string;
let instructor: string;
let officer: string;
let reporter: string;

beforeEach(async () => {
  cloud = await openTestCloud({ now: NOW });
  cloud.building('b03');
  cloud.room('b03-0412', 'law');
  cloud.room('b03-0413', 'law');
  cloud.door('DOOR00000412', 'b03-0412');
  cloud.door('DOOR00000413', 'b03-0413');
  fixer = cloud.person({ id: 'fixer', roles: [['logistics', 'university']] });
  clerk = cloud.person({ id: 'clerk', roles: [['apartment_office', 'university']] });
  leader = cloud.person({ id: 'leader', roles: [['group_leader', 'b03']] });
  instructor = cloud.person({ id: 'instructor', roles: [['instructor', 'b03']] });
  officer = cloud.person({ id: 'officer', roles: [['guidance', 'university']] });
  reporter = cloud.person({ id: 'reporter', roomId: 'b03-0413', roles: [['student', 'b03']] });
});
afterEach(() => cloud.close());

const as = (openid: string | null) => cloud.as(openid);

type Report = z.input<typeof contract.report.input>;
const reported = async (openid = 'visitor', changes: Partial<Report> = {}) => {
  const form: Report = {
    ...{ code: 'DOOR00000412', via: 'scanned', kind: 'wiring', text: '插座松了', photos: [] },
    ...changes,
  };
  return (await as(openid).call(contract.report, form)).data;
};

const shown = async (hazardId: string, openid = instructor) =>
  (await as(openid).call(contract.get, { hazardId })).data;

/** The act with the newest version and a reason. */
const byNow = async (hazardId: string) => ({
  hazardId,
  expectedVersion: (await shown(hazardId)).version,
  note: '因为…',
});

const fixed = async (hazardId: string, openid = fixer) => {
  const photos = [await as(openid).upload(JPEG)];
  return as(openid).call(contract.fix, { ...(await byNow(hazardId)), photos });
};

describe('the grade', () => {
  it('says by which rule it was given, and is changed by somebody who answers for the building', async () => {
    const { hazardId, dueAt } = await reported('visitor', { facts: ['sparks_or_smoke'] });
    expect(dueAt).toBe('2026-10-14T06:00:00.000Z');
    expect(await shown(hazardId)).toMatchObject({
      severity: 'urgent',
      gradedBy: { kind: 'rule', rule: 'sparks_or_smoke' },
      facts: ['sparks_or_smoke'],
    });
    const input = { ...(await byNow(hazardId)), severity: 'minor' as const };
    expect((await as(fixer).call(decisions.regrade, input)).error.code).toBe('kernel.forbidden');
    expect((await as(leader).call(decisions.regrade, input)).ok).toBe(true);
    expect(await shown(hazardId)).toMatchObject({
      severity: 'minor',
      gradedBy: { kind: 'regraded' },
      dueAt: '2026-10-19T15:59:59.999Z',
    });
  });
});

describe('more time', () => {
  const ask = async (hazardId: string, until: string) =>
    as(fixer).call(decisions.askExtension, { ...(await byNow(hazardId)), until });
  const answer = async (hazardId: string, granted: boolean) =>
    as(leader).call(decisions.answerExtension, { ...(await byNow(hazardId)), granted });

  it('is refused with a reason, then granted, each within its budget', async () => {
    const { hazardId } = await reported();
    const asked = await ask(hazardId, '2026-10-20');
    expect(asked.tripsToCommit).toBeLessThanOrEqual(decisions.askExtension.roundTrips);
    expect(await shown(hazardId, leader)).toMatchObject({
      extension: { until: '2026-10-20T15:59:59.999Z' },
      may: expect.arrayContaining(['answer_extension']),
    });
    await answer(hazardId, false);
    expect(await shown(hazardId)).toMatchObject({ dueAt: '2026-10-15T15:59:59.999Z' });
    await ask(hazardId, '2026-10-19');
    expect((await answer(hazardId, true)).ok).toBe(true);
    expect(await shown(hazardId, fixer)).toMatchObject({
      dueAt: '2026-10-19T15:59:59.999Z',
      extendableTo: null,
    });
    expect((await ask(hazardId, '2026-10-23')).error.code).toBe('hazards.no_more_extensions');
  });

  it('is not granted by whoever asked, though they hold both posts', async () => {
    const both = cloud.person({
      id: 'both',
      roles: [
        ['logistics', 'university'],
        ['group_leader', 'b03'],
      ],
    });
    const { hazardId } = await reported();
    const until = '2026-10-20';
    await as(both).call(decisions.askExtension, { ...(await byNow(hazardId)), until });
    const input = { ...(await byNow(hazardId)), granted: true };
    const answered = await as(both).call(decisions.answerExtension, input);
    expect(answered.error.code).toBe('hazards.own_request');
  });

  it('says until when when the day is too far', async () => {
    const { hazardId } = await reported();
    const { error } = await ask(hazardId, '2026-11-30');
    expect(error).toMatchObject({
      code: 'hazards.extension_too_long',
      details: { latest: '2026-10-22' },
    });
  });
});

describe('what cannot be done', () => {
  const stuck = async () => {
    const { hazardId } = await reported();
    const why = 'not_ours' as const;
    await as(fixer).call(decisions.cannotDo, { ...(await byNow(hazardId)), why });
    return hazardId;
  };
  const decide = async (
    openid: string,
    hazardId: string,
    way: z.input<typeof decisions.decide.input>['way'],
    until: string | null = null,
  ) => as(openid).call(decisions.decide, { ...(await byNow(hazardId)), way, until });

  it('goes to the office, which mends it, and a third person looks', async () => {
    const hazardId = await stuck();
    expect((await shown(hazardId)).may).toEqual(expect.arrayContaining(['decide']));
    expect((await decide(instructor, hazardId, 'apartment_office')).ok).toBe(true);
    expect((await fixed(hazardId)).error.code).toBe('hazards.not_in_charge');
    expect((await shown(hazardId, fixer)).may).not.toContain('fix');
    expect((await fixed(hazardId, clerk)).ok).toBe(true);
    const input = { ...(await byNow(hazardId)), fixed: true };
    expect((await as(leader).call(contract.verify, input)).data.state).toBe('closed');
  });

  it('is borne for a time only by the department, and comes back when the day has come', async () => {
    const hazardId = await stuck();
    const until = '2026-10-20';
    const refused = await decide(instructor, hazardId, 'tolerate', until);
    expect(refused.error.code).toBe('hazards.department_decides');
    expect((await decide(officer, hazardId, 'tolerate', until)).data.state).toBe('tolerated');
    expect(await shown(hazardId, officer)).toMatchObject({ mayTolerate: true });
    await cloud.advance({ advanceTo: '2026-10-20T16:05:00.000Z', missed: 'last' });
    expect((await shown(hazardId)).steps.at(-1)).toMatchObject({
      act: 'climbed',
      to: 'instructor',
    });
    expect((await fixed(hazardId)).data.state).toBe('fixed');
  });

  it('is listed apart for those who decide', async () => {
    const hazardId = await stuck();
    const list = await as(instructor).call(contract.list, { show: 'undecided', after: null });
    expect(list.data.rows).toMatchObject([{ id: hazardId, state: 'stuck' }]);
    expect(list.roundTrips).toBeLessThanOrEqual(contract.list.roundTrips);
  });
});

describe('two reports of one thing', () => {
  const both = async () => {
    const main = await reported();
    await cloud.advance({ advanceBySeconds: 60 });
    const twin = await reported(reporter, { code: 'DOOR00000413', text: '走廊插座冒火花' });
    return { main, twin };
  };
  const merge = async (hazardId: string, intoId: string, openid = leader) =>
    as(openid).call(decisions.merge, { ...(await byNow(hazardId)), intoId });

  it('are suggested, merged, followed by either receipt, and verified by either reporter', async () => {
    const { main, twin } = await both();
    const near = await as(leader).call(decisions.nearby, { roomId: 'b03-0413', kind: 'wiring' });
    expect(near.data.rows.map(({ id }) => id)).toEqual([twin.hazardId, main.hazardId]);
    expect(near.roundTrips).toBeLessThanOrEqual(decisions.nearby.roundTrips);
    const merged = await merge(twin.hazardId, main.hazardId);
    expect(merged.data.state).toBe('merged');
    expect(merged.tripsToCommit).toBeLessThanOrEqual(decisions.merge.roundTrips);
    await fixed(main.hazardId);
    const followed = await as(null).call(contract.follow, { receipt: twin.receipt });
    expect(followed.data).toMatchObject({ state: 'fixed', text: '走廊插座冒火花' });
    expect(followed.data.steps.map(({ act }) => act)).toEqual([
      ...['reported', 'merged', 'joined', 'fixed'],
    ]);
    expect(JSON.stringify(followed.data)).not.toContain('fixer');
    expect(followed.roundTrips).toBeLessThanOrEqual(contract.follow.roundTrips);
    expect((await shown(main.hazardId, reporter)).may).toEqual(['verify', 'reopen']);
  });

  it('that are merged into each other at once still end as one', async () => {
    const { main, twin } = await both();
    const inputs = [
      { ...(await byNow(main.hazardId)), intoId: twin.hazardId },
      { ...(await byNow(twin.hazardId)), intoId: main.hazardId },
    ];
    await Promise.all(inputs.map((input) => as(leader).call(decisions.merge, input)));
    const states = [await shown(main.hazardId), await shown(twin.hazardId)].map((one) => one.state);
    expect(states.sort()).toEqual(['merged', 'open']);
  });

  it('lie on one floor, both exist, and the earlier one goes on', async () => {
    const { main, twin } = await both();
    for (const intoId of ['nowhere', twin.hazardId])
      expect((await merge(twin.hazardId, intoId)).error).toMatchObject({
        code: 'hazards.cannot_merge',
      });
    const backwards = await merge(main.hazardId, twin.hazardId);
    expect(backwards.error.code).toBe('hazards.cannot_merge');
  });
});

describe('the clock', () => {
  it('tells rung by rung in its story, once each, until it is fixed', async () => {
    const { hazardId } = await reported();
    const told = async () =>
      (await shown(hazardId)).steps.flatMap(({ act, to }) => (act === 'climbed' ? [to] : []));
    await cloud.advance({ advanceTo: '2026-10-15T16:05:00.000Z', missed: 'last' });
    expect(await told()).toEqual(['instructor']);
    await cloud.advance({ advanceTo: '2026-10-16T16:05:00.000Z', missed: 'last' });
    await cloud.advance({ advanceBySeconds: 600 });
    expect(await told()).toEqual(['instructor', 'guidance']);
    await fixed(hazardId);
    await cloud.advance({ advanceTo: '2026-10-30T00:00:00.000Z', missed: 'last' });
    expect(await told()).toEqual(['instructor', 'guidance']);
  });

  it('publishes figures for everyone, small numbers kept back, once a day', async () => {
    for (let at = 0; at < 2; at += 1) await reported(`v${at}`);
    await cloud.advance({ advanceBySeconds: 60 });
    const { data, roundTrips } = await as(reporter).call(decisions.results, {});
    expect(data).toMatchObject({
      asOf: '2026-10-14T02:01:00.000Z',
      buildings: [{ buildingId: 'b03', reported: 2, open: 2, ages: null, inTime: null, kinds: [] }],
    });
    expect(roundTrips).toBeLessThanOrEqual(decisions.results.roundTrips);
    await reported('later');
    await cloud.advance({ advanceBySeconds: 60 });
    expect((await as(reporter).call(decisions.results, {})).data.asOf).toBe(data.asOf);
    await cloud.advance({ advanceTo: '2026-10-15T00:00:00.000Z', missed: 'last' });
    expect((await as(reporter).call(decisions.results, {})).data.buildings[0]?.reported).toBe(3);
  });
});

it('what comes back in a room is shown on the building', async () => {
  for (let at = 0; at < 3; at += 1) await reported(`v${at}`);
  const { data, roundTrips } = await as(leader).call(contract.elevation, { buildingId: 'b03' });
  expect(data.rooms).toEqual([{ roomId: 'b03-0412', open: 3, overdue: 0, repeats: 3 }]);
  expect(data.repeats).toMatchObject([{ level: 'room', place: 'b03-0412', count: 3 }]);
  expect(roundTrips).toBeLessThanOrEqual(contract.elevation.roundTrips);
});
