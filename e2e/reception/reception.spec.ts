/**
 * A swap: asked by one, answered by the other, confirmed by whoever leads, and only then the
 * shifts change hands; any student sees who is in when.
 */
import { type Person, expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'reception' });

const openRota = async (person: Person): Promise<void> => {
  await person.open('pages/me/index');
  await person.tap('reception');
};

interface Rota {
  version: number;
  swaps: { id: string; from: string; to: string; state: string }[];
}

/** Who a person of the campus is in WeChat: the identities carry it in their order of ids. */
async function rotaOf(url: string, openid: string): Promise<Rota> {
  const call = { procedure: 'reception.rota', input: { place: 'b03', month: '2026-10' } };
  const response = await fetch(`${url}/cloud/client/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-louyu-openid': openid },
    body: JSON.stringify({ function: 'api', data: call }),
  });
  return ((await response.json()) as { result: { data: Rota } }).result.data;
}

test('any student sees when somebody is in, and nothing of the group', async ({ as, campus }) => {
  const student = await as(campus.facts.stage.student);
  await openRota(student);
  await expect(student.shown('#shifts')).toContainText('19:00–21:00');
  await expect(student.page.getByText('换班')).toHaveCount(0);
  await student.picture('reception-student');
});

test('a swap that was asked is accepted and confirmed, and the shifts change hands', async ({
  as,
  campus,
}) => {
  const { leader: lead } = campus.facts.stage;
  const { swaps } = await rotaOf(campus.url, lead);
  const asked = swaps.find(({ state }) => state === 'asked');
  const other = await as(`demo-${asked?.to ?? ''}`);
  await openRota(other);
  await expect(other.shown(`#swap-${asked?.id ?? ''}`)).toContainText('等对方答复');
  await other.picture('reception-asked');
  await other.tap('accept-swap');
  await expect(other.shown(`#swap-${asked?.id ?? ''}`)).toContainText('等组长确认');

  const leader = await as(lead);
  await openRota(leader);
  await leader.picture('reception-to-confirm');
  await leader.tap('confirm-swap');
  await expect(leader.shown(`#swap-${asked?.id ?? ''}`)).toContainText('已换好');
  await expect(leader.shown('#shifts')).toContainText('换班');
  await leader.picture('reception-confirmed');
});

test('a seat that stands open is taken by somebody else', async ({ as, campus }) => {
  const leader = await as(campus.facts.stage.leader);
  await openRota(leader);
  await leader.tapRow('shift-', '缺人');
  await leader.picture('reception-gap');
  await leader.tap('take');
  await expect(leader.shown('#shifts')).toContainText('顶班');
});
