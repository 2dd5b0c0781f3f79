/** Why: messages, codes and content checks as WeChat would answer them. */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe'), unpermitted: fixture('unpermitted') },
    templates: [
      { templateId: 'T1', title: '整改提醒', fields: { thing1: 'thing', time2: 'time' } },
    ],
    pages: ['pages/home/index', 'pages/scan/index'],
    now: new Date('2024-03-01T00:00:00Z'),
    freeze: true,
  });
});
afterAll(() => probe.cloud.close());

const good = {
  touser: 'oUser',
  templateId: 'T1',
  page: 'pages/home/index?id=1',
  data: { thing1: { value: '四楼走廊灯坏了' }, time2: { value: '2024年3月1日 15:01' } },
};
const send = (message: object): ReturnType<ProbeCloud['run']> =>
  probe.run('return cloud.openapi.subscribeMessage.send(input)', message);
const answer = (openid: string, verdict: string, templateIds = ['T1']): Promise<object> =>
  probe.post('/sandbox/subscribe', { openid, templateIds, answer: verdict });

describe('subscribeMessage.send', () => {
  it('needs one acceptance for each message', async () => {
    expect((await send(good)).error?.errCode).toBe(43101);
    expect(await answer('oUser', 'accept')).toEqual({ granted: { T1: 1 } });
    expect(await answer('oUser', 'reject')).toEqual({ granted: { T1: 1 } });
    expect((await send(good)).value).toMatchObject({ errCode: 0 });
    expect((await send(good)).error?.errCode).toBe(43101);
  });

  it('keeps what was sent', async () => {
    const messages = await (await fetch(`${probe.cloud.url}/sandbox/messages?openid=oUser`)).json();
    expect(messages).toEqual([
      {
        at: '2024-03-01T00:00:00.000Z',
        openid: 'oUser',
        templateId: 'T1',
        page: good.page,
        data: good.data,
      },
    ]);
    expect(await (await fetch(`${probe.cloud.url}/sandbox/messages?openid=other`)).json()).toEqual(
      [],
    );
  });

  it.each([
    [{ touser: 'not an openid' }, 40003],
    [{ touser: '' }, 40003],
    [{ templateId: 'T2' }, 40037],
    [{ page: 'pages/nowhere/index' }, 41030],
    [{ data: { thing1: { value: 'x' } } }, 47003],
    [{ data: { ...good.data, thing1: { value: '' } } }, 47003],
    [{ data: { ...good.data, thing1: { value: '二十一个字'.repeat(5) } } }, 47003],
    [{ data: { ...good.data, time2: { value: 'tomorrow' } } }, 47003],
    [{ data: { ...good.data, thing9: { value: 'x' } } }, 47003],
  ])('%j → %d', async (change, errCode) => {
    await answer('oUser', 'accept');
    expect((await send({ ...good, ...change })).error?.errCode).toBe(errCode);
  });

  it('answers what a fault dictates', async () => {
    await probe.post('/faults', { sendErrorCode: 45009 });
    expect((await send(good)).error?.errCode).toBe(45009);
    await probe.post('/faults', { sendErrorCode: null });
  });
});

describe('asking for acceptance', () => {
  it('refuses unknown templates and more than five', async () => {
    expect(await answer('oUser', 'accept', ['T9'])).toMatchObject({ errCode: 20001 });
    expect(await answer('oUser', 'accept', Array(6).fill('T1'))).toMatchObject({ errCode: 20003 });
  });
});

describe('wxacode.getUnlimited', () => {
  const make = (input: object): ReturnType<ProbeCloud['run']> =>
    probe.run(
      `const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited(input);
       return { contentType, base64: buffer.toString('base64') };`,
      input,
    );

  it('draws a code that decodes to page and scene', async () => {
    const reply = await make({ scene: 'r=A101&k=x~', page: 'pages/scan/index' });
    const { contentType, base64 } = reply.value as { contentType: string; base64: string };
    const picture = PNG.sync.read(Buffer.from(base64, 'base64'));
    const code = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    expect(contentType).toBe('image/png');
    expect(code?.data).toBe(`pages/scan/index?scene=${encodeURIComponent('r=A101&k=x~')}`);
  });

  it.each([
    [{ scene: 'x'.repeat(33), page: 'pages/scan/index' }, 40169],
    [{ scene: '中文', page: 'pages/scan/index' }, 40169],
    [{ scene: 'a%b', page: 'pages/scan/index' }, 40169],
    [{ scene: 'a', page: '/pages/scan/index' }, 41030],
    [{ scene: 'a', page: 'pages/nowhere/index' }, 41030],
    [{ scene: 'a', page: 'pages/scan/index', width: 100 }, 40097],
  ])('%j → %d', async (input, errCode) => {
    expect((await make(input)).error?.errCode).toBe(errCode);
  });

  it('draws an unpublished page when told not to check', async () => {
    expect(
      (await make({ scene: 'a', page: 'pages/new/index', checkPath: false })).error,
    ).toBeUndefined();
  });
});

describe('permissions', () => {
  it('come from config.json of the calling function', async () => {
    const body = JSON.stringify({ function: 'unpermitted', data: {} });
    const response = await fetch(`${probe.cloud.url}/client/call`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ result: { errCode: -604101 } });
  });

  it('an API that does not exist here is -604100, and the log says which', async () => {
    const reply = await probe.run('return cloud.openapi.nothing.like({ a: 1 })');
    expect(reply.error?.errCode).toBe(-604100);
    expect(reply.error?.errMsg).toContain('error code: -604100');
    expect(probe.logs).toContain('openapi.nothing.like: no such API is modelled here');
  });

  it('a call that came by HTTP may not', async () => {
    const source = `return cloud.openapi.wxacode.getUnlimited({ scene: 'a', page: 'pages/scan/index' })
      .catch((error) => error.errCode)`;
    const body = { function: 'probe', data: { source }, context: { SOURCE: 'wx_http' } };
    expect(await probe.post('/client/call', body)).toEqual({ result: { value: -604104 } });
  });
});
