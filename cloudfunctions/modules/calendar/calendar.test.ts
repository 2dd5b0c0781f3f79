/**
 * A month of organization life against the real functions: the clock makes the term and calls, a
 * leader announces, people sign in by the room's code, minutes make tasks, the absent make up.
 */
import * as calendar from '@louyu/shared/contracts/calendar';
import * as acts from '@louyu/shared/contracts/calendar-occasions';
import { verify } from '../../audit/verify';
import { exportedFrom } from '../../audit/sources';
import { COLLECTIONS } from '../../environment/collections';
import { doneBy, runClock } from '../../kernel/testing/clock-run';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';

const NOW = '2026-10-05T02:00:00.000Z';
const OCTOBER = 'organization_life.b03.2026-10';
const STARTS = '2026-10-14T11:00:00.000Z';

let cloud: TestCloud;
let leader: string;
let ann: string;
let bo: string;

beforeEach(async () => {
  cloud = await openTestCloud({ now: NOW });
  cloud.building('b03');
  leader = cloud.person({
    id: 'lead',
    name: '组长',
    roles: [
      ['group_leader', 'b03'],
      ['member', 'b03'],
    ],
  });
  ann = cloud.person({ id: 'ann', name: '安', roles: [['member', 'b03']] });
  bo = cloud.person({ id: 'bo', name: '博', roles: [['activist', 'b03']] });
  cloud.person({ id: 'teach', name: '指导员', roles: [['instructor', 'b03']] });
});
afterEach(() => cloud.close());

const setClock = (at: string) => cloud.local.clock.set(Date.parse(at));

type Stored = { _id: string } & Record<string, unknown>;

const stored = async (name: string, id: string): Promise<Stored | undefined> =>
  (await cloud.documents<Stored>(name)).find(({ _id }) => _id === id);

const version = async (id: string): Promise<number> =>
  Number((await stored('occasions', id))?.['version']);

const by = async (id = OCTOBER) => ({ occasionId: id, expectedVersion: await version(id) });

async function announced(): Promise<void> {
  await runClock(cloud);
  setClock('2026-10-08T02:00:00.000Z');
  await runClock(cloud);
  const notice = { venue: '党员活动室', agenda: ['集体学习'] };
  const answer = await cloud.as(leader).call(acts.announce, { ...(await by()), ...notice });
  expect(answer.data.invited).toBe(3);
}

async function opened(): Promise<string> {
  await announced();
  setClock('2026-10-14T11:00:10.000Z');
  await cloud.as(leader).call(acts.openSignIn, await by());
  const shown = await cloud.as(leader).call(acts.signInCode, { occasionId: OCTOBER });
  return shown.data.code;
}

const MINUTES = {
  sections: [{ heading: '学了什么', text: '学习了章程' }],
  resolutions: [{ text: '检查楼道灯', assignee: 'ann', dueOn: '2026-10-20' }],
};

const open = async (person: string): Promise<string[]> =>
  (await cloud.documents('reminders'))
    .filter((one) => one['personId'] === person && one['state'] === 'fired')
    .map((one) => String(one['kind']))
    .sort();

describe('the term', () => {
  it('is made in one run for every building, and again nothing is made', async () => {
    for (let at = 4; at < 63; at += 1) cloud.building(`b${String(at).padStart(2, '0')}`);
    const run = await runClock(cloud);
    const made = doneBy(run, 'calendar.generate');
    expect(made).toBe(60 * 9);
    const entries = await cloud.documents('calendar_entries');
    expect(entries).toHaveLength(60 * 9);
    expect(doneBy(await runClock(cloud), 'calendar.generate')).toBe(0);
    const day = 86_400_000;
    cloud.local.clock.set(cloud.local.clock.now() + day);
    expect(doneBy(await runClock(cloud), 'calendar.generate')).toBe(0);
    expect(await cloud.documents('occasions')).toHaveLength(60 * 9);
    expect(cloud.local.metrics.report().slow).toEqual([]);
  }, 60_000);

  it('is seen by those whom it concerns', async () => {
    await runClock(cloud);
    const window = { from: '2026-10-01', until: '2026-10-31' };
    const mine = await cloud.as(ann).call(calendar.mine, window);
    expect(mine.data.entries.map(({ kind, startsAt }) => [kind, startsAt])).toEqual([
      ['organization_life', STARTS],
      ['themed_day', '2026-10-23T08:30:00.000Z'],
    ]);
    const away = cloud.person({ id: 'away', roles: [['member', 'b09']] });
    expect((await cloud.as(away).call(calendar.mine, window)).data.entries).toEqual([]);
    const place = await cloud.as(away).call(calendar.ofPlace, { place: 'b03', ...window });
    expect(place.error.code).toBe('kernel.forbidden');
  });

  it('leaves as a file that other calendars read', async () => {
    await runClock(cloud);
    const window = { from: '2026-10-01', until: '2026-10-31' };
    const { data } = await cloud.as(ann).call(calendar.icsFile, window);
    const text = Buffer.from(data.base64, 'base64').toString();
    expect(data.count).toBe(2);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('DTSTART:20261014T110000Z');
    expect(text).toContain('SUMMARY:组织生活');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('takes a unified activity of the department, and lets it go when it ends', async () => {
    await runClock(cloud);
    const dept = cloud.person({ id: 'dept', roles: [['guidance', 'university']] });
    const told = {
      ...{ title: '清洁家园', ground: '学工 3 号', recurrence: 'FREQ=MONTHLY;BYDAY=1SA' },
      ...{ at: '09:00', minutes: 90, audience: 'members_and_activists' as const, buildings: [] },
    };
    const span = { from: '2026-10-10', until: '2026-12-31' };
    const set = await cloud.as(dept).call(calendar.setRule, { ...told, ...span });
    await runClock(cloud);
    const ours = async () =>
      (await cloud.documents('occasions')).filter(
        ({ cadenceId }) => cadenceId === set.data.cadenceId,
      );
    expect((await ours()).map(({ state }) => state)).toEqual(['planned', 'planned']);
    const ending = { cadenceId: set.data.cadenceId, expectedVersion: 1 };
    expect((await cloud.as(dept).call(calendar.endRule, ending)).ok).toBe(true);
    expect((await ours()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    const wrong = await cloud
      .as(dept)
      .call(calendar.setRule, { ...told, ...span, recurrence: 'x' });
    expect(wrong.error.code).toBe('calendar.unknown_rule');
  });
});

describe('a month of organization life', () => {
  it('is called, announced, signed in to, minuted, made up; nobody is asked for what is done', async () => {
    const code = await opened();
    expect(await open('ann')).toContain('occasion_announced');
    expect((await cloud.as(ann).call(acts.signIn, { occasionId: OCTOBER, code })).ok).toBe(true);
    setClock('2026-10-14T12:31:00.000Z');
    const held = await cloud.as(leader).call(acts.hold, { ...(await by()), ...MINUTES });
    expect(held.data).toMatchObject({ present: 1, invited: 3 });
    expect(await stored('attendances', `${OCTOBER}:lead`)).toMatchObject({ state: 'present' });
    expect((await open('ann')).filter((kind) => kind !== 'thought_report_due')).toEqual([
      'resolution_due',
    ]);
    expect(await open('bo')).toContain('make_up_due');
    const done = { ...(await by()), resolutionId: 'r1', outcome: '换了两盏' };
    await cloud.as(ann).call(acts.finishResolution, done);
    expect(await open('ann')).not.toContain('resolution_due');
    const owed = { attendanceId: `${OCTOBER}:bo`, expectedVersion: 1, words: '补看了材料' };
    expect((await cloud.as(bo).call(acts.makeUp, owed)).ok).toBe(true);
    expect(await open('bo')).not.toContain('make_up_due');
    expect((await stored('calendar_entries', `calendar:${OCTOBER}`))?.['state']).toBe('held');
  });

  it('shows reasons of leave to whoever leads and to nobody else', async () => {
    await announced();
    const leave = { occasionId: OCTOBER, ground: 'illness' as const, note: '发烧' };
    await cloud.as(bo).call(acts.askLeave, leave);
    const look = { place: 'b03', occasionId: OCTOBER };
    const seen = async (who: string) =>
      (await cloud.as(who).call(acts.occasion, look)).data.attendees.find(
        (one) => one.personId === 'bo',
      );
    expect(await seen(leader)).toMatchObject({ state: 'excused', ground: 'illness', note: '发烧' });
    expect(await seen(ann)).toMatchObject({ state: 'excused', ground: null, note: '' });
    expect(await seen(bo)).toMatchObject({ ground: 'illness' });
  });

  it('missed makes a make-up that is called at once, and those who lead are asked', async () => {
    await announced();
    setClock('2026-10-14T12:40:00.000Z');
    await runClock(cloud);
    const makeUp = await stored('occasions', `${OCTOBER}.m1`);
    expect(makeUp).toMatchObject({ state: 'planned', attempt: 1, makeUpOf: OCTOBER });
    expect(await open('lead')).toContain('occasion_missed');
    expect(await open('teach')).toContain('occasion_missed');
    await runClock(cloud);
    expect(await open('lead')).toContain('occasion_to_announce');
    const before = (await cloud.documents('occasions')).length;
    await runClock(cloud);
    expect(await cloud.documents('occasions')).toHaveLength(before);
  });
});

describe('the room’s code', () => {
  it('is refused once it changed twice, for another meeting, to strangers, and after the end', async () => {
    const code = await opened();
    const sign = (who: string, given = code, id = OCTOBER) =>
      cloud.as(who).call(acts.signIn, { occasionId: id, code: given });
    setClock('2026-10-14T11:00:40.000Z');
    expect((await sign(ann)).ok).toBe(true);
    expect((await sign(ann)).error.code).toBe('calendar.already_signed_in');
    setClock('2026-10-14T11:01:10.000Z');
    expect((await sign(bo)).error.code).toBe('calendar.wrong_code');
    expect((await sign(bo, code, 'themed_day.b03.2026-10')).error.code).toBe('kernel.forbidden');
    const zoe = cloud.person({ id: 'zoe', roles: [['member', 'b09']] });
    expect((await sign(zoe)).error.code).toBe('kernel.forbidden');
    setClock('2026-10-14T12:30:00.000Z');
    expect((await sign(bo)).error.code).toBe('calendar.sign_in_closed');
    const look = { occasionId: OCTOBER };
    const shown = await cloud.as(leader).call(acts.signInCode, look);
    expect(shown.error.code).toBe('calendar.sign_in_closed');
    expect((await cloud.as(ann).call(acts.signInCode, look)).error.code).toBe('kernel.forbidden');
  });

  it('sent again after a lost answer signs in once; both phones at once too', async () => {
    const code = await opened();
    const input = { occasionId: OCTOBER, code };
    const options = { commandId: 'the-same-command' };
    const twice = await Promise.all(
      [1, 2].map(() => cloud.as(ann).call(acts.signIn, input, options)),
    );
    expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
    const other = await Promise.all([1, 2].map(() => cloud.as(bo).call(acts.signIn, input)));
    expect(other.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await cloud.documents('attendances')).toHaveLength(2);
  });

  it('takes thirty people in the same moment', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      cloud.person({ id: `m${at}`, name: `党员${at}`, roles: [['member', 'b03']] }),
    );
    await runClock(cloud);
    setClock('2026-10-08T02:00:00.000Z');
    const notice = { venue: '党员活动室', agenda: ['集体学习'] };
    await cloud.as(leader).call(acts.announce, { ...(await by()), ...notice });
    setClock('2026-10-14T11:00:10.000Z');
    await cloud.as(leader).call(acts.openSignIn, await by());
    const { data } = await cloud.as(leader).call(acts.signInCode, { occasionId: OCTOBER });
    await cloud.faults({ dbLatencyMs: 5 });
    const input = { occasionId: OCTOBER, code: data.code };
    const answers = await Promise.all(many.map((who) => cloud.as(who).call(acts.signIn, input)));
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('leaves the server in no answer and no journal entry', async () => {
    await opened();
    const secret = String((await stored('occasions', OCTOBER))?.['secret']);
    expect(secret).toMatch(/^[0-9a-f]{40}$/);
    const look = { place: 'b03', occasionId: OCTOBER };
    const answer = await cloud.as(leader).call(acts.occasion, look);
    expect(JSON.stringify(answer)).not.toContain(secret);
    expect(JSON.stringify(await cloud.documents('journal'))).not.toContain(secret);
  });
});

it('a stale version and two leaders at once leave one truth, and the journal holds', async () => {
  await announced();
  const seen = await by();
  const notice = { venue: '一楼会议室', agenda: ['学习'] };
  const both = await Promise.all(
    [1, 2].map(() => cloud.as(leader).call(acts.announce, { ...seen, ...notice })),
  );
  expect(both.map((one) => (one.ok ? 'done' : one.error.code)).sort()).toEqual([
    'done',
    'kernel.stale',
  ]);
  const collections: Record<string, Stored[]> = {};
  for (const { name } of COLLECTIONS) collections[name] = await cloud.documents<Stored>(name);
  expect(verify(exportedFrom(collections)).findings).toEqual([]);
});
