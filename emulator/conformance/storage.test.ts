/** Why: files through the server SDK, on any environment. */
import { openTarget, type Target } from './target';

let target: Target;

beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

const put =
  'const put = async (path, text) => (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) })).fileID;';

describe('files of the server SDK', () => {
  it('go up, come down and are overwritten under the same id', async () => {
    const seen = await target.value<{ ids: string[]; text: string }>(
      `${put} const ids = [await put('conformance/宿舍/a b.txt', 'one'), await put('conformance/宿舍/a b.txt', 'two')];
       const { fileContent } = await cloud.downloadFile({ fileID: ids[0] });
       return { ids, text: fileContent.toString() };`,
    );
    expect(seen.text).toBe('two');
    expect(seen.ids[0]).toBe(seen.ids[1]);
    expect(seen.ids[0]).toMatch(/^cloud:\/\/[\w-]+\.[\w-]+\/conformance[^/]*\/宿舍\/a b\.txt$/);
  });

  it('are deleted; a missing one says so', async () => {
    const statuses = await target.value(
      `${put} const id = await put('conformance/gone.txt', 'x');
       const first = await cloud.deleteFile({ fileList: [id] });
       const second = await cloud.deleteFile({ fileList: [id] });
       const url = await cloud.getTempFileURL({ fileList: [id] });
       return [first, second, url].map((each) => each.fileList[0].status);`,
    );
    expect(statuses).toEqual([0, -503003, -503003]);
  });

  it('are at most 50 in one call', async () => {
    const reply = await target.run(
      "return cloud.getTempFileURL({ fileList: Array(51).fill('cloud://x/y') })",
    );
    expect(reply.error?.errMsg).toContain('51 files in one call, at most 50');
  });

  it('may not leave their bucket', async () => {
    for (const path of ['../x', '/x', 'a//b', '']) {
      const reply = await target.run(`${put} return put(input, 'x')`, path);
      expect(reply.error).toBeDefined();
    }
  });
});

describe('a temporary URL', () => {
  it('gives the bytes to whoever has it', async () => {
    const url = await target.value<string>(
      `${put} const id = await put('conformance/public.txt', 'bytes');
       return (await cloud.getTempFileURL({ fileList: [id] })).fileList[0].tempFileURL;`,
    );
    expect(await (await fetch(url)).text()).toBe('bytes');
  });

  it('is asked for one by one: what is missing does not spoil the others', async () => {
    const statuses = await target.value(
      `${put} const id = await put('conformance/there.txt', 'x');
       const { fileList } = await cloud.getTempFileURL({ fileList: [id, id + '.not'] });
       return fileList.map((each) => each.status)`,
    );
    expect(statuses).toEqual([0, -503003]);
  });
});
