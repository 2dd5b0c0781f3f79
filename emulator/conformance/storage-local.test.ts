/** Why: what the local cloud alone can show of files: its clock, its limits, the mini-program's side. */
import { startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    now: new Date('2024-03-01T00:00:00Z'),
    freeze: true,
    limits: { uploadBytes: 1000 },
  });
});
afterAll(() => probe.cloud.close());

const put =
  'const put = async (path, text) => (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) })).fileID;';

const upload = async (
  path: string | undefined,
  content: string,
): Promise<{ fileID?: string; errCode?: number }> => {
  const form = new FormData();
  form.append('file', new Blob([content]), 'photo.jpg');
  if (path !== undefined) form.append('cloudPath', path);
  const response = await fetch(`${probe.cloud.url}/client/upload`, { method: 'POST', body: form });
  return (await response.json()) as { fileID?: string; errCode?: number };
};

describe('temporary URLs', () => {
  it('open until they expire, by the virtual clock, and not when altered', async () => {
    const url = await probe.value<string>(
      `${put} const id = await put('private.png', 'pixels');
       return (await cloud.getTempFileURL({ fileList: [{ fileID: id, maxAge: 60 }].map((each) => each.fileID) })).fileList[0].tempFileURL;`,
    );
    const response = await fetch(url);
    expect(await response.text()).toBe('pixels');
    expect(response.headers.get('content-type')).toBe('image/png');
    const token = new URL(url).pathname.split('/')[2] ?? '';
    const forged = url.replace(token, `${token.slice(0, -2)}AA`);
    expect((await fetch(forged)).status).toBe(403);
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
    await probe.post('/clock', { advanceBySeconds: 601 });
    expect((await fetch(url)).status).toBe(403);
  });
});

describe('the mini-program uploads', () => {
  it('a file that the function can read', async () => {
    const { fileID } = await upload('u/1.jpg', 'bytes');
    const text = await probe.value(
      'return (await cloud.downloadFile({ fileID: input })).fileContent.toString()',
      fileID,
    );
    expect(text).toBe('bytes');
  });

  it('nothing beyond the limit, without a path or with a bad one', async () => {
    expect(await upload('big.jpg', 'x'.repeat(1001))).toMatchObject({ errCode: -403001 });
    expect(await upload(undefined, 'x')).toMatchObject({ errCode: -501007 });
    expect(await upload('../x', 'x')).toMatchObject({ errCode: -501007 });
  });
});
