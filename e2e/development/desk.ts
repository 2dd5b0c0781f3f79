/**
 * What a journey need not show again: the same procedures that the screens call, sent as the
 * people who would tap them, so that a way of years fits into a minute.
 */
import type { Campus } from '../support/campus';

interface Chosen {
  id: string;
  name: string;
  openid: string;
}

export interface Desk {
  secretary: string;
  contact: Chosen;
  id(): string;
  /** Looks the case up once it was registered. */
  find(): Promise<void>;
  /** Records the next steps, each on the day that it is. */
  take(...keys: string[]): Promise<void>;
  evaluate(): Promise<void>;
  /** The college asks; one officer drafts support, another signs. */
  support(): Promise<void>;
}

interface Answer<T> {
  result: { ok: boolean; data: T; error?: { code: string }; serverTime: string };
}

let sent = 0;

async function call<T>(campus: Campus, openid: string, procedure: string, input: object) {
  const commandId = `journey-${process.pid}-${(sent += 1)}`;
  const data = { procedure, input, commandId, requestId: commandId };
  const response = await fetch(`${campus.url}/cloud/client/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-louyu-openid': openid },
    body: JSON.stringify({ function: 'api', data }),
  });
  const { result } = (await response.json()) as Answer<T>;
  if (!result.ok) throw new Error(`${procedure}: ${result.error?.code}`);
  return { data: result.data, today: result.serverTime.slice(0, 10) };
}

interface Case {
  version: number;
  ahead: { key: string; asks: string[]; papers: string[] } | null;
}

const VOTE = { entitled: 20, present: 16, written: 1, inFavour: 15, against: 1, abstained: 1 };

interface Listed {
  id: string;
  name: string;
  roles: { role: string }[];
}

/** Two members of the college: whoever serves has the mini-program and may accompany somebody. */
async function companions(campus: Campus, secretary: string): Promise<Chosen[]> {
  const members: Chosen[] = [];
  let after: string | null = null;
  do {
    type Page = { rows: Listed[]; next: string | null };
    const asked: object = { text: '', standing: 'present', after };
    const page: Page = (await call<Page>(campus, secretary, 'organization.people', asked)).data;
    for (const { id, name, roles } of page.rows)
      if (roles.some(({ role }) => role === 'member'))
        members.push({ id, name, openid: `demo-${id}` });
    after = page.next;
  } while (members.length < 2 && after !== null);
  return members;
}

/** The secretary in whose college this student is found. */
async function secretaryOf(campus: Campus, personId: string, text: string): Promise<string> {
  const secretaries = campus.facts.identities
    .map(({ openid }) => openid)
    .filter((openid) => openid.startsWith('demo-secretary-'));
  for (const openid of secretaries) {
    const input = { text, standing: 'present', after: null };
    type Found = { rows: { id: string }[] };
    const { data } = await call<Found>(campus, openid, 'organization.people', input);
    if (data.rows.some(({ id }) => id === personId)) return openid;
  }
  throw new Error('no secretary knows this student');
}

export async function deskOf(campus: Campus, student: string): Promise<Desk> {
  type Me = { person: { id: string; name: string } };
  const { data } = await call<Me>(campus, student, 'organization.me', {});
  const { id: personId, name } = data.person;
  const secretary = await secretaryOf(campus, personId, name);
  const [contact, second] = await companions(campus, secretary);
  if (!contact || !second) throw new Error('nobody accompanies');
  let candidacyId = '';

  const read = async () =>
    (await call<Case>(campus, secretary, 'development.candidacy', { candidacyId })).data;
  const seen = async () => ({ candidacyId, expectedVersion: (await read()).version });

  async function takeOne(key: string): Promise<void> {
    const { version, ahead } = await read();
    if (ahead?.key !== key) throw new Error(`next is ${ahead?.key}, not ${key}`);
    const { today: on } = await call(campus, secretary, 'development.rule_sets', {});
    const people = ahead.asks.includes('introducers')
      ? [contact, second]
      : ahead.asks.some((ask) => ask === 'talker' || ask === 'contacts')
        ? [contact]
        : [];
    await call(campus, secretary, 'development.record', {
      ...{ candidacyId, expectedVersion: version, milestone: key, on },
      papers: ahead.papers.map((name) => ({ name, dated: on, reference: '支部存' })),
      people: people.map((each) => each?.id),
      vote: ahead.asks.includes('vote') ? VOTE : null,
      training: ahead.asks.includes('training') ? { days: 3, hours: 24 } : null,
      ...{ noticeFrom: null, because: '' },
    });
  }

  return {
    secretary,
    contact,
    id: () => candidacyId,
    async find() {
      type Own = { candidacy: { id: string } | null };
      const own = await call<Own>(campus, student, 'development.mine', {});
      candidacyId = own.data.candidacy?.id ?? '';
    },
    async take(...keys) {
      for (const key of keys) await takeOne(key);
    },
    async evaluate() {
      const levels = { conviction: 'sound', study: 'strong', conduct: 'sound', duties: 'sound' };
      const said = { ...(await seen()), levels, text: '稳步提高' };
      await call(campus, contact.openid, 'development.evaluate', said);
    },
    async support() {
      await call(campus, secretary, 'development.consult', await seen());
      const opinion = { kind: 'support', reason: '表现良好', grounds: [], noConflict: true };
      const drafted = { ...(await seen()), ...opinion };
      await call(campus, 'demo-guidance-1', 'development.draft', drafted);
      const signed = { ...(await seen()), noConflict: true };
      await call(campus, 'demo-guidance-2', 'development.countersign', signed);
    },
  };
}
