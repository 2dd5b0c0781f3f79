/** The rota against the real functions: made by the clock, swapped by people, kept afterwards. */
import * as contract from '@louyu/shared/contracts/reception';
import { leave } from '@louyu/shared/contracts/organization-people';
import { doneBy, runClock } from '../../kernel/testing/clock-run';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';

const NOW = '2026-10-08T00:00:00.000Z';
const ROTA = 'b03.2026-10';
const IDS = ['ann', 'bo', 'cai', 'dan', 'eva', 'fei'];

let cloud: TestCloud;
let leader: string;

beforeEach(async () => {
  cloud = await openTestCloud({ now: NOW });
  cloud.building('b03');
  leader = cloud.person({ id: 'lead', name: '组长', roles: [['group_leader', 'b03']] });
  for (const id of IDS) cloud.person({ id, name: id, roles: [['member', 'b03']] });
  cloud.person({ id: 'teach', name: '指导员', roles: [['instructor', 'b03']] });
});
afterEach(() => cloud.close());

const SLOTS = [
  { weekday: 2, from: '19:00', to: '21:00' },
  { weekday: 4, from: '19:00', to: '21:00' },
];
const HOURS = { place: 'b03', venue: '党员活动室', seats: 2, slots: SLOTS };

const rota = async (who = leader) =>
  (await cloud.as(who).call(contract.rota, { place: 'b03', month: '2026-10' })).data;

async function planned() {
  await cloud.as(leader).call(contract.setHours, { ...HOURS, expectedVersion: 0 });
  await runClock(cloud);
  return rota();
}

type Rota = Awaited<ReturnType<typeof rota>>;

/** Somebody's shift, and somebody else's that the first is not on. */
function pairIn({ shifts }: Rota) {
  const on = (shift: Rota['shifts'][number]) => shift.holders.map(({ personId }) => personId);
  const a = shifts.find((shift) => !on(shift).includes('lead'));
  if (!a) throw new Error('no shift');
  const [from = ''] = on(a);
  const others = shifts.filter((shift) => shift !== a && !on(shift).includes(from));
  const pairs = others.flatMap((b) => on(b).map((to) => ({ a: a.id, b: b.id, from, to })));
  const pair = pairs.find(({ to }) => to !== 'lead' && !on(a).includes(to));
  if (!pair) throw new Error('no pair');
  return pair;
}

const by = async () => ({ rotaId: ROTA, expectedVersion: (await rota()).version });

describe('the rota', () => {
  it('is made for this month and the next one when that nears, fairly, once', async () => {
    const { shifts, version } = await planned();
    expect(shifts).toHaveLength(7);
    expect(shifts.every(({ holders }) => holders.length === 2)).toBe(true);
    expect(doneBy(await runClock(cloud), 'reception.plan')).toBe(0);
    expect((await rota()).version).toBe(version);
    cloud.local.clock.set(Date.parse('2026-10-25T00:00:00.000Z'));
    await runClock(cloud);
    expect(await cloud.documents('rotas')).toHaveLength(2);
  });

  it('is open to any student, swaps and names of the group are not', async () => {
    await planned();
    const plain = cloud.person({ id: 'plain', roomId: 'b05-0101' });
    const seen = await rota(plain);
    expect(seen).toMatchObject({ swaps: [], people: [], serves: false, leads: false });
    expect(seen.shifts).toHaveLength(7);
  });

  it('opens the shifts of whoever leaves, and the clock fills them anew', async () => {
    const { shifts } = await planned();
    const gone = shifts[2]?.holders.find(({ personId }) => personId !== 'lead')?.personId ?? '';
    const admin = cloud.person({ id: 'admin', roles: [['administrator', 'university']] });
    const going = { personId: gone, expectedVersion: 1, on: '2026-10-08' };
    expect((await cloud.as(admin).call(leave, going)).ok).toBe(true);
    const after = await rota();
    expect(JSON.stringify(after.shifts)).not.toContain(`"${gone}"`);
    await runClock(cloud);
    const filled = await rota();
    expect(filled.shifts.every(({ holders }) => holders.length === 2)).toBe(true);
    expect(JSON.stringify(filled.shifts)).not.toContain(`"${gone}"`);
  });

  it('tells early where somebody is missing, and asks no more once the seat is taken', async () => {
    const { shifts } = await planned();
    const shift = shifts[3];
    const holder = shift?.holders[0]?.personId ?? '';
    const laid = { ...(await by()), shiftId: shift?.id ?? '', ground: 'class' as const };
    expect((await cloud.as(`o-${holder}`).call(contract.layDown, laid)).ok).toBe(true);
    const gaps = async () =>
      (await cloud.documents('reminders')).filter(
        (one) => one['kind'] === 'shift_gap' && one['state'] !== 'settled',
      ).length;
    expect(await gaps()).toBe(1);
    const free = IDS.find((id) => !shift?.holders.some((one) => one.personId === id));
    const taking = { ...(await by()), shiftId: shift?.id ?? '' };
    expect((await cloud.as(`o-${free}`).call(contract.take, taking)).ok).toBe(true);
    expect(await gaps()).toBe(0);
  });
});

describe('a swap', () => {
  it('is asked, accepted, confirmed, and survives new hours', async () => {
    const { a, b, from, to } = pairIn(await planned());
    const asking = { ...(await by()), shiftId: a, to, forShiftId: b };
    const asked = await cloud.as(`o-${from}`).call(contract.askSwap, asking);
    expect(asked.data.swapId).toBe('s1');
    const answer = { ...(await by()), swapId: 's1', accepts: true };
    expect((await cloud.as(`o-${to}`).call(contract.answerSwap, answer)).ok).toBe(true);
    const early = await cloud
      .as(`o-${to}`)
      .call(contract.confirmSwap, { ...(await by()), swapId: 's1' });
    expect(early.error.code).toBe('kernel.forbidden');
    const done = await cloud
      .as(leader)
      .call(contract.confirmSwap, { ...(await by()), swapId: 's1' });
    expect(done.ok).toBe(true);
    const holds = (view: Rota, shift: string, person: string) =>
      view.shifts.find(({ id }) => id === shift)?.holders.some((one) => one.personId === person);
    const changed = await rota();
    expect([holds(changed, a, to), holds(changed, b, from)]).toEqual([true, true]);
    const wider = { ...HOURS, slots: [...SLOTS, { weekday: 3, from: '19:00', to: '21:00' }] };
    await cloud.as(leader).call(contract.setHours, { ...wider, expectedVersion: 1 });
    await runClock(cloud);
    const anew = await rota();
    expect(anew.shifts.length).toBeGreaterThan(changed.shifts.length);
    expect([holds(anew, a, to), holds(anew, b, from)]).toEqual([true, true]);
  });

  it('asked by two at once stands once', async () => {
    const { a, from, to } = pairIn(await planned());
    const asking = { ...(await by()), shiftId: a, to, forShiftId: null };
    const both = await Promise.all(
      [1, 2].map(() => cloud.as(`o-${from}`).call(contract.askSwap, asking)),
    );
    expect(both.map((one) => (one.ok ? 'done' : one.error.code)).sort()).toEqual([
      'done',
      'kernel.stale',
    ]);
    const again = await cloud
      .as(`o-${from}`)
      .call(contract.askSwap, { ...asking, ...(await by()) });
    expect(again.error.code).toBe('reception.swap_open');
  });

  it('confirmed while its shift is laid down changes nothing', async () => {
    const { a, from, to } = pairIn(await planned());
    const asking = { ...(await by()), shiftId: a, to, forShiftId: null };
    await cloud.as(`o-${from}`).call(contract.askSwap, asking);
    await cloud
      .as(`o-${to}`)
      .call(contract.answerSwap, { ...(await by()), swapId: 's1', accepts: true });
    const seen = await by();
    const [laid, confirmed] = await Promise.all([
      cloud.as(`o-${from}`).call(contract.layDown, { ...seen, shiftId: a, ground: 'class' }),
      cloud.as(leader).call(contract.confirmSwap, { ...seen, swapId: 's1' }),
    ]);
    expect([laid.ok, confirmed.ok].filter(Boolean)).toHaveLength(1);
  });
});

it('a shift is kept, its visits recorded, the visitor named to nobody else', async () => {
  const { shifts } = await planned();
  const [shift] = shifts;
  const holder = shift?.holders[0]?.personId ?? '';
  cloud.local.clock.set(Date.parse('2026-10-08T11:30:00.000Z'));
  const told = { rotaId: ROTA, shiftId: shift?.id ?? '', category: 'study' as const };
  const words = { asked: '高数', done: '介绍了答疑', visitor: '小林', followUp: false };
  expect((await cloud.as(`o-${holder}`).call(contract.recordVisit, { ...told, ...words })).ok).toBe(
    true,
  );
  const seen = await cloud.as('o-teach').call(contract.visits, { place: 'b03', after: null });
  expect(seen.data.rows).toMatchObject([{ category: 'study', visitor: '', mine: false }]);
  const kept = { ...(await by()), shiftId: shift?.id ?? '', visitors: 1, note: '' };
  expect((await cloud.as(`o-${holder}`).call(contract.keepShift, kept)).ok).toBe(true);
  const open = (await cloud.documents('reminders')).filter(
    (one) =>
      one['kind'] === 'shift_due' &&
      String((one['cause'] as { id: string }).id).includes(shift?.id ?? '') &&
      one['state'] !== 'settled',
  );
  expect(open).toEqual([]);
});
