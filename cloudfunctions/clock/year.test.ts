/**
 * A year in virtual time, its clock every hour: two terms, holidays, people who do what is
 * due, who forget it, who are away, who go. A month of it here; `npm run soak:year` is all of it.
 */
import { readyFor, reminder } from '../kernel/testing/reminded';
import { pass } from '../kernel/testing/year/days';
import { verdictOn } from '../kernel/testing/year/verdict';
import { type World, openWorld } from '../kernel/testing/year/world';

const DAYS = Number(process.env['YEAR_DAYS'] ?? 30);
/** Then nothing new begins, and what was begun comes to its end or to somebody above. */
const CLOSING = 12;
const LONG_MS = 3_600_000;

let world: World;
beforeAll(async () => {
  world = await openWorld('2026');
});
afterAll(() => world.cloud.close());

const faults = async () => (await verdictOn(world)).faults.map((fault) => fault.split(':')[0]);

it(
  `ends after ${DAYS} days with everything done, made up or escalated, each told once`,
  async () => {
    for (let day = 0; day < DAYS; day += 1) await pass(world, day);
    for (let day = DAYS; day < DAYS + CLOSING; day += 1) await pass(world, day, true);
    const verdict = await verdictOn(world);
    if (process.env['YEAR_DAYS']) console.log(JSON.stringify(verdict.figures));
    expect(verdict.faults).toEqual([]);
    expect(verdict.figures['reminders']).toBeGreaterThan(DAYS);
    expect(verdict.figures['messages']).toBeGreaterThan(DAYS / 3);
    expect(verdict.figures['above']).toBeGreaterThan(0);
  },
  LONG_MS,
);

/** The verdict on a year that went wrong; each of these stays in the world for the next. */
describe('a year that went wrong is found out', () => {
  const long = { fireAt: '2026-09-14T02:00:00.000Z', dueAt: '2026-09-15T02:00:00.000Z' };

  it('when nobody was asked about what lay there', async () => {
    world.cloud.put('reminders', reminder('lost', { ...long, kind: 'letter_to_answer' }));
    expect(await faults()).toEqual(['nobody was asked']);
  });

  it('when somebody was told twice of one thing', async () => {
    const again = {
      ...long,
      state: 'settled' as const,
      cause: { context: 'mailbox' as const, id: 'x' },
    };
    world.cloud.put('reminders', reminder('one', again), reminder('two', again));
    expect(await faults()).toContain('told twice');
  });

  it('when a message was sent that nothing accounts for', async () => {
    const [openid = ''] = [...world.allowed.keys()];
    const { messages } = world.cloud.local;
    const before = await faults();
    for (let sent = 0; sent <= (world.allowed.get(openid) ?? 0); sent += 1) {
      messages.grant(openid, 'local-task');
      const message = { openid, templateId: 'local-task', page: '', data: {} };
      messages.deliver({ ...message, at: world.now() } as never);
    }
    expect((await faults()).length).toBe(before.length + 2);
  });

  it('when a claim was never given up', async () => {
    const message = { ...readyFor('an'), state: 'claimed' as const, claimedAt: long.fireAt };
    world.cloud.put('reminders', reminder('claimed', { ...long, asks: false, message }));
    expect(await faults()).toContain('still claimed');
  });
});
