import { read, write, everyone, about } from '@louyu/shared/contracts/contract';
import { z } from '@louyu/shared/contracts/schema';
import { PROBLEM_CODES } from '@louyu/shared/domain/kernel/problem-codes';
import { serverNow } from '../clock/server-clock';
import { call } from './call';
import { CallProblem } from './call-problem';

const shape = { permission: everyone, about: about.own, errors: [] };
const ask = read({
  ...shape,
  procedure: 'hazards.ask',
  input: z.object({ text: z.string() }),
  output: z.object({ answer: z.string() }),
});
const tell = write({ ...shape, procedure: 'hazards.tell', input: ask.input, output: ask.output });

const SERVER_TIME = '2031-01-01T00:00:00.000Z';
const success = { result: { ok: true, data: { answer: '好' }, serverTime: SERVER_TIME } };
const failure = (code: string) => ({
  result: { ok: false, error: { code, details: {}, requestId: 'r-1' }, serverTime: SERVER_TIME },
});

const sent: { url: string; body: Record<string, unknown>; openid: string }[] = [];

function answerWith(reply: unknown): void {
  globalThis.fetch = jest.fn(async (url: RequestInfo | URL, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    const body = JSON.parse(String(init?.body));
    sent.push({ url: String(url), body, openid: headers.get('x-louyu-openid') ?? '' });
    return { json: async () => reply } as Response;
  });
}

const problemOf = async (attempt: Promise<unknown>): Promise<CallProblem> => {
  const thrown: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof CallProblem)) throw new Error('expected a CallProblem');
  return thrown;
};

beforeEach(() => {
  sent.length = 0;
  answerWith(success);
});

describe('a call', () => {
  test('reaches the function with procedure, input and a fresh requestId', async () => {
    const reply = await call(ask, { text: '灯' });
    await call(ask, { text: '灯' });
    expect(reply).toEqual({ data: { answer: '好' }, serverTime: SERVER_TIME });
    const [first, second] = sent.map(({ body }) => body.data as Record<string, unknown>);
    expect(sent[0]).toMatchObject({ url: '/cloud/client/call', body: { function: 'api' } });
    expect(first).toMatchObject({ procedure: 'hazards.ask', input: { text: '灯' } });
    expect(first?.requestId).not.toBe(second?.requestId);
    expect(sent[0]?.openid).toMatch(/^stranger-/);
  });

  test('keeps the server time', async () => {
    await call(ask, { text: '灯' });
    expect(serverNow().toISOString().slice(0, 16)).toBe('2031-01-01T00:00');
  });

  test('that writes carries the commandId it is given, and is refused without one', async () => {
    await call(tell, { text: '灯' }, { commandId: 'c-1' });
    expect(sent[0]?.body.data).toMatchObject({ commandId: 'c-1' });
    const problem = await problemOf(call(tell, { text: '灯' }));
    expect(problem.code).toBe('kernel.command_missing');
  });
});

describe('before anything is sent', () => {
  test('input that the contract refuses names its fields', async () => {
    const wrong: unknown = { text: 7 };
    const problem = await problemOf(call(ask, wrong as { text: string }));
    expect(problem).toMatchObject({ code: 'kernel.invalid_input', details: { fields: ['text'] } });
    expect(sent).toHaveLength(0);
  });

  test('a body over 100 KB is refused, counted in bytes', async () => {
    const fits = await problemOf(call(ask, { text: '隐'.repeat(35_000) }));
    expect(fits.code).toBe('kernel.too_large');
    expect(sent).toHaveLength(0);
  });
});

describe('what went wrong', () => {
  test('is told by the server in its own code', async () => {
    answerWith(failure('hazards.wrong_state'));
    const problem = await problemOf(call(ask, { text: '灯' }));
    expect(problem).toMatchObject({
      code: 'hazards.wrong_state',
      requestId: 'r-1',
      passing: false,
    });
  });

  test.each([
    ['a code this version does not know', failure('future.code'), 'kernel.internal'],
    ['a reply that is no envelope', { result: 7 }, 'client.platform'],
    ['a gateway page', null, 'client.platform'],
    [
      'data that this version cannot read',
      { result: { ...success.result, data: {} } },
      'client.outdated',
    ],
    ['a busy platform', { errCode: -501004, errMsg: 'concurrency' }, 'kernel.busy'],
    ['a broken function', { errCode: -404011, errMsg: 'execution fail' }, 'client.platform'],
    ['a refused size', { errCode: -1, errMsg: 'EXCEED_MAX_PAYLOAD_SIZE' }, 'kernel.too_large'],
  ])('is mapped: %s', async (_, reply, code) => {
    answerWith(reply);
    expect((await problemOf(call(ask, { text: '灯' }))).code).toBe(code);
  });

  test('without a network says that nothing is lost', async () => {
    globalThis.fetch = jest.fn().mockRejectedValue(new TypeError('Failed to fetch'));
    const problem = await problemOf(call(ask, { text: '灯' }));
    expect(problem).toMatchObject({ code: 'client.offline', passing: true });
    expect(problem.text).toMatch(/手机/);
  });

  test.each([...PROBLEM_CODES])('has Chinese words for %s', (code) => {
    expect(new CallProblem(code).text).toMatch(/[一-鿿]/);
  });
});
