import * as contract from '@louyu/shared/contracts/mailbox';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';

let cloud: TestCloud;
let member: string;
let leader: string;
let outsider: string;

const PLATE = { named: true, name: '林晓', role: 'member' as const, area: '4 层', asks: [] };

beforeAll(async () => {
  cloud = await openTestCloud({ now: '2026-10-14T02:00:00.000Z' });
  cloud.door('WITHPLATE412', 'b03-0412', { plates: [{ personId: 'member', ...PLATE }] });
  cloud.door('NOPLATE00413', 'b03-0413');
  member = cloud.person({ id: 'member', roomId: 'b03-0412', roles: [['member', 'b03']] });
  leader = cloud.person({ id: 'leader', roles: [['group_leader', 'b03']] });
  outsider = cloud.person({ id: 'outsider', roles: [['group_leader', 'b04']] });
});
afterAll(() => cloud.close());

const leave = (code: string, text = '热水什么时候恢复？') =>
  cloud.as('visitor').call(contract.leave, { code, via: 'scanned', text });

const received = async (openid: string) =>
  (await cloud.as(openid).call(contract.received, { after: null })).data.rows;

it('reaches the member named at the door, and by receipt the answer reaches its writer', async () => {
  const { data, tripsToCommit } = await leave('WITHPLATE412');
  expect(tripsToCommit).toBeLessThanOrEqual(contract.leave.roundTrips);
  const [letter] = await received(member);
  const given = { letterId: letter?.id ?? '', expectedVersion: 1, text: '今晚八点恢复' };
  const answered = await cloud.as(member).call(contract.answer, given);
  expect(answered.tripsToCommit).toBeLessThanOrEqual(contract.answer.roundTrips);
  const { data: story } = await cloud.as(null).call(contract.follow, { receipt: data.receipt });
  expect(story).toMatchObject({ state: 'answered', answer: { text: '今晚八点恢复' } });
});

it('reaches the leader where no plate hangs', async () => {
  const { tripsToCommit } = await leave('NOPLATE00413', '走廊的灯坏了');
  expect(tripsToCommit).toBeLessThanOrEqual(contract.leave.roundTrips);
  expect((await received(leader)).map(({ text }) => text)).toEqual(['走廊的灯坏了']);
});

it('shows nobody else, not even by its id', async () => {
  const [letter] = await received(member);
  const peek = await cloud.as(outsider).call(contract.get, { letterId: letter?.id ?? '' });
  expect(peek.error.code).toBe('kernel.forbidden');
});

it('keeps no trace of its writer in the letter', async () => {
  const letters = JSON.stringify(await cloud.documents('letters'));
  expect(letters).not.toContain('visitor');
});

it('is answered once, also by two at the same moment', async () => {
  await leave('WITHPLATE412', '第二封');
  const letter = (await received(member)).find(({ text }) => text === '第二封');
  const by = (openid: string) =>
    cloud.as(openid).call(contract.answer, {
      letterId: letter?.id ?? '',
      expectedVersion: 1,
      text: '收到',
    });
  const answers = await Promise.all([by(member), by(leader)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});
