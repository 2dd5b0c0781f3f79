/**
 * Every kind of reader reads everything that is theirs, page by page, through the real SDK:
 * so the campus passes every output parser, and nobody is refused what a screen needs.
 */
import { type CampusCloud, startCampusCloud } from '../campus-cloud';
import { NOW } from '../testing/built';
import { call } from '../testing/caller';
import type { CampusFacts } from './facts';

let campus: CampusCloud;
let stage: CampusFacts['stage'];
beforeAll(async () => {
  campus = await startCampusCloud({
    port: 0,
    campus: 'demo',
    now: NOW,
    freeze: true,
    slowQueries: 'refuse',
  });
  stage = (campus.facts as CampusFacts).stage;
});
afterAll(() => campus.close());

type Row = Record<string, unknown>;

/** Reads; fails with the refusal in the message. */
async function read<T = Row>(openid: string | null, procedure: string, input: object): Promise<T> {
  const envelope = await call(campus.url, openid, { procedure, input });
  if (!envelope.ok) throw new Error(`${procedure} as ${openid}: ${envelope.error?.code}`);
  return envelope.data;
}

/** All rows of a list, page by page. */
async function list(openid: string, procedure: string, input: object = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const page: { rows: Row[]; next: string | null } = await read(openid, procedure, {
      ...input,
      after,
    });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

const documents = (name: string): Row[] =>
  campus.cloud.store
    .find(name, { filter: {}, order: [], skip: 0, limit: 100_000 })
    .documents.map(({ document }) => document);

const GUIDANCE = 'demo-guidance-1';
const LOGISTICS = 'demo-logistics-1';

it('is somebody under every identity, each with a today and an inbox', async () => {
  for (const { openid, name } of campus.facts?.identities ?? []) {
    const { person } = await read<{ person: Row }>(openid, 'organization.me', {});
    expect(person).toMatchObject({ name });
    await read(openid, 'reminders.today', {});
    await read(openid, 'reminders.grants', {});
    await list(openid, 'reminders.inbox');
  }
});

it('gives those who act something to do today', async () => {
  for (const part of ['member', 'activist', 'leader', 'instructor', 'secretary', 'held'] as const)
    expect((await read<{ rows: Row[] }>(stage[part], 'reminders.today', {})).rows).not.toEqual([]);
  for (const openid of [GUIDANCE, LOGISTICS])
    expect((await read<{ rows: Row[] }>(openid, 'reminders.today', {})).rows).not.toEqual([]);
});

it('opens doors to everyone, and says kindly which are out of service', async () => {
  const doors = documents('doors');
  for (const { _id: code, state } of doors.filter((_, at) => at % 9 === 0)) {
    const envelope = await call(campus.url, 'a-stranger', {
      procedure: 'nameplates.open',
      input: { code },
    });
    if (state === 'active') expect(envelope.ok).toBe(true);
    else expect(envelope.error?.code).toBe('nameplates.revoked_code');
  }
  const { codes } = campus.facts as CampusFacts;
  const staged = await read<{ plates: Row[] }>('a-stranger', 'nameplates.open', {
    code: codes.staged,
  });
  expect(staged.plates).not.toEqual([]);
});

it('lets logistics, the college and the building read every hazard of theirs', async () => {
  for (const openid of [LOGISTICS, GUIDANCE, stage.secretary, stage.leader, stage.instructor])
    for (const show of ['open', 'overdue', 'closed']) await list(openid, 'hazards.list', { show });
  for (const { _id: hazardId } of documents('hazards'))
    await read(LOGISTICS, 'hazards.get', { hazardId });
  for (const { _id: buildingId } of documents('buildings'))
    await read(LOGISTICS, 'hazards.elevation', { buildingId });
});

it('shows photos whose addresses answer with pictures', async () => {
  const photographed = documents('hazards').find(
    ({ photos, state }) => (photos as Row[]).length > 1 && state === 'closed',
  );
  const { photos } = await read<{ photos: { url: string }[] }>(LOGISTICS, 'hazards.get', {
    hazardId: photographed?.['_id'],
  });
  for (const { url } of photos) {
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
  }
});

it('lets slips be followed', async () => {
  const { slips } = campus.facts as CampusFacts;
  expect(await read(null, 'hazards.follow', { receipt: slips.hazard })).toMatchObject({
    state: 'open',
  });
  expect(await read(null, 'mailbox.follow', { receipt: slips.letter })).toMatchObject({
    state: 'waiting',
  });
});

it('gives inspectors their rounds, and residents the copies', async () => {
  const { rounds } = await read<{ rounds: { dueAt: string; rooms: { done: boolean }[] }[] }>(
    stage.member,
    'inspections.mine',
    {},
  );
  const late = rounds.filter(({ dueAt }) => dueAt < NOW.toISOString());
  const halfDone = rounds.filter(({ rooms }) => rooms.some((room) => room.done));
  expect([late.length, halfDone.length > 0]).toEqual([1, true]);
  expect(await list(stage.resident, 'inspections.of_room')).not.toEqual([]);
  for (const { _id: inspectionId } of documents('inspections').filter((_, at) => at % 40 === 0))
    await read(GUIDANCE, 'inspections.get', { inspectionId });
});

it('lets facts be read by their subject, their author and the department', async () => {
  expect(await list(stage.held, 'conduct.mine')).toHaveLength(3);
  expect(await list(stage.activist, 'conduct.mine')).toHaveLength(2);
  expect(await list(stage.instructor, 'conduct.recorded')).not.toEqual([]);
  for (const { _id: factId } of documents('conduct_facts'))
    await read(GUIDANCE, 'conduct.get', { factId });
});

it('lets colleges and the department read candidates, and candidates themselves', async () => {
  for (const show of ['all', 'asked', 'held']) {
    await list(GUIDANCE, 'development.candidates', { show });
    await list(stage.secretary, 'development.candidates', { show });
  }
  for (const { _id: candidacyId } of documents('candidacies'))
    await read(GUIDANCE, 'development.candidacy', { candidacyId });
  const held = await read<{ candidacy: { gate: string; hold: Row } }>(
    stage.held,
    'development.mine',
    {},
  );
  expect(held.candidacy).toMatchObject({ gate: 'held', hold: { reply: null } });
});

it('hands letters to those they are for', async () => {
  const letters = await list(stage.member, 'mailbox.received');
  expect(letters.some(({ state }) => state === 'waiting')).toBe(true);
  for (const { id: letterId } of letters) await read(stage.member, 'mailbox.get', { letterId });
});

it('knows the building’s team and each member’s own plate', async () => {
  const { people } = await read<{ people: Row[] }>(stage.leader, 'organization.team', {
    buildingId: 'b03',
  });
  expect(people.length).toBeGreaterThan(40);
  expect(await read(stage.member, 'nameplates.mine', {})).toMatchObject({
    door: { named: expect.any(Boolean) },
  });
  const { room } = campus.facts as CampusFacts;
  const { occupants } = await read<{ occupants: Row[] }>(stage.leader, 'organization.occupants', {
    roomId: room,
  });
  expect(occupants).toHaveLength(4);
});
