/** Why: everything of @cloudbase/node-sdk beside its database: files, calls, identity, refusals. */
import { init, type CloudBase } from '@cloudbase/node-sdk';
import { generateKeyPairSync } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSdk, type NodeSdkAccess } from './node-sdk-access';
import { itLocally } from './target';

let access: NodeSdkAccess;
let app: CloudBase;
const uploaded: string[] = [];

beforeAll(async () => {
  access = await openNodeSdk();
  app = init(access.config);
});
afterAll(async () => {
  if (uploaded.length > 0) await app.deleteFile({ fileList: uploaded });
  await access.close();
});

const put = async (path: string, content: string): Promise<string> => {
  const cloudPath = `${access.name('conformance')}/${path}`;
  const { fileID } = await app.uploadFile({ cloudPath, fileContent: Buffer.from(content) });
  uploaded.push(fileID);
  return fileID;
};
const content = async (fileID: string): Promise<string> =>
  String((await app.downloadFile({ fileID })).fileContent);
const pathOf = (fileID: string): string => fileID.replace(/^cloud:\/\/[^/]+\//, '');

describe('files', () => {
  it('go up from a stream and come down into a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'node-sdk-'));
    writeFileSync(join(folder, 'up.txt'), '宿舍');
    const cloudPath = `${access.name('conformance')}/stream.txt`;
    const stream = createReadStream(join(folder, 'up.txt'));
    const { fileID } = await app.uploadFile({ cloudPath, fileContent: stream as never });
    uploaded.push(fileID);
    const tempFilePath = join(folder, 'down.txt');
    // The SDK resolves before the file is written.
    writeFileSync(tempFilePath, '');
    const { fileContent } = await app.downloadFile({ fileID, tempFilePath });
    expect(fileContent).toBeUndefined();
    while (readFileSync(tempFilePath, 'utf8') === '')
      await new Promise((wake) => setTimeout(wake, 5));
    expect(readFileSync(tempFilePath, 'utf8')).toBe('宿舍');
    rmSync(folder, { recursive: true });
  });

  it('tell their size and kind', async () => {
    const fileID = await put('picture.png', 'pixels');
    const { fileList } = await app.getFileInfo({ fileList: [fileID, `${fileID}.not`] });
    expect(fileList).toMatchObject([
      { code: 'SUCCESS', fileName: 'picture.png', mime: 'image/png', size: 6 },
      { code: 'STORAGE_FILE_NONEXIST' },
    ]);
  });

  it('are copied, moved, and not overwritten when told so', async () => {
    const [first, second] = [await put('a/x.txt', 'one'), await put('b/x.txt', 'two')];
    const copy = { srcPath: pathOf(first), dstPath: pathOf(second) };
    const [refused] = (await app.copyFile({ fileList: [{ ...copy, overwrite: false }] })).fileList;
    expect(refused?.code).not.toBe('SUCCESS');
    expect(await content(second)).toBe('two');
    const moved = await app.copyFile({ fileList: [{ ...copy, removeOriginal: true }] });
    expect(moved.fileList).toMatchObject([{ fileId: second, code: 'SUCCESS' }]);
    expect(await content(second)).toBe('one');
    const gone = app.downloadFile({ fileID: first });
    await expect(gone).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
    const nothing = await app.copyFile({ fileList: [copy] });
    expect(nothing.fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST');
  });

  it('are deleted one by one', async () => {
    const fileID = await put('short-lived.txt', 'x');
    const { fileList } = await app.deleteFile({ fileList: [fileID, `${fileID}.not`] });
    expect(fileList.map((each) => each.code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST']);
  });

  it('get an address to be put at', async () => {
    const cloudPath = `${access.name('conformance')}/direct.txt`;
    const { data } = await app.getUploadMetadata({ cloudPath });
    for (const key of ['url', 'token', 'authorization', 'fileId', 'cosFileId']) {
      expect(data).toHaveProperty(key);
    }
  });

  it('are more than fifty in one call: refused', async () => {
    const fileList = Array<string>(51).fill('cloud://x/y');
    const code = 'INVALID_PARAM';
    await expect(app.deleteFile({ fileList })).rejects.toMatchObject({ code });
    await expect(app.getTempFileURL({ fileList })).rejects.toMatchObject({ code });
  });

  itLocally('tell a user of a client that they are private', async () => {
    const fileID = await put('authority.txt', 'x');
    Object.assign(process.env, { TCB_CONTEXT_KEYS: 'TCB_UUID', TCB_UUID: 'somebody' });
    const { data } = await app.getFileAuthority({ fileList: [{ path: fileID, type: 'READ' }] });
    delete process.env['TCB_UUID'];
    expect(data).toEqual([{ path: fileID, cosFileId: expect.any(String), read: false }]);
  });

  itLocally('are refused by the object store in its own XML', async () => {
    const { data } = await app.getUploadMetadata({ cloudPath: 'x.txt' });
    const altered = data.url.replace(/\.[^/.]+\/x\.txt$/, '.AAAA/x.txt');
    const response = await fetch(altered, { method: 'PUT', body: 'x' });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('<Code>AccessDenied</Code>');
  });
});

describe('calls', () => {
  itLocally('reach a function and bring back its result', async () => {
    const data = { source: 'return [input, cloud.getWXContext().SOURCE]', input: { a: 1 } };
    const { result } = await app.callFunction({ name: 'probe', data });
    expect(result).toEqual({ value: [{ a: 1 }, 'scf'] });
  });

  it('of a function that is not there, or fails, are refused by a code', async () => {
    const nobody = app.callFunction({ name: access.name('nobody'), data: {} });
    await expect(nobody).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });

  itLocally('of a function that throws carry its message', async () => {
    const failing = app.callFunction({ name: 'broken', data: { how: 'throw' } });
    await expect(failing).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
    await expect(failing).rejects.toThrow('on purpose');
  });
});

describe('identity', () => {
  it('of a program outside of any function is empty', async () => {
    const nobody = { openId: '', appId: '', uid: '', customUserId: '', isAnonymous: false };
    expect(app.auth().getUserInfo()).toEqual(nobody);
    expect((await app.auth().getEndUserInfo()).userInfo).toEqual(nobody);
    expect(app.auth().getClientIP()).toBe('');
  });

  it('of a custom login is a ticket that needs no cloud', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const credentials = {
      private_key_id: 'key-1',
      private_key: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
      env_id: access.config.env as string,
    };
    const ticket = init({ ...access.config, credentials })
      .auth()
      .createTicket('staff-1');
    expect(ticket).toMatch(/^key-1\/@@\/[\w-]+\.[\w-]+\.[\w-]+$/);
  });
});

describe('what has no model is refused, with a code and the reason', () => {
  const refusal = { code: 'INVALID_PARAM', message: expect.stringContaining('is not modelled') };
  const request = { apiName: '/x', requestData: Buffer.from('{}') };

  // Deprecated, and gone from the package's types.
  const report = (body: object): Promise<void> =>
    (app as CloudBase & { analytics(body: object): Promise<void> }).analytics(body);

  itLocally.each([
    ['callWxOpenApi', () => app.callWxOpenApi({ apiName: '/x', requestData: {} })],
    ['callWxPayApi', () => app.callWxPayApi(request)],
    ['queryUserInfo', () => app.auth().queryUserInfo({ uid: 'u' })],
    ['getEndUserInfo', () => app.auth().getEndUserInfo('some-user')],
    ['analytics', () => report({ report_type: 'mall', report_data: { action_type: 'x' } })],
  ])('%s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject(refusal);
  });

  itLocally('wxCallContainerApi, whose refusal the SDK hands on as bytes', async () => {
    const bytes = (await app.wxCallContainerApi(request)) as Buffer;
    expect(JSON.parse(bytes.toString())).toMatchObject(refusal);
  });

  itLocally('callCompatibleWxOpenApi of an unknown API, which answers in protobuf', async () => {
    const bytes = (await app.callCompatibleWxOpenApi(request)) as Buffer;
    expect(Buffer.isBuffer(bytes)).toBe(true);
    expect(bytes.length).toBeGreaterThan(0);
  });
});
