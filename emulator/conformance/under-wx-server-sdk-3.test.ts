/**
 * Why: most cloud functions in the world still run version 3 of the SDK (node-sdk 2 inside, which
 * posts its files and keeps its connections otherwise). The same suites are asked of it.
 */
import { openTarget } from './target';

const suites = ['database', 'queries', 'operators', 'aggregates', 'transactions', 'storage'];

beforeAll(() => {
  process.env['CONFORMANCE_SDK'] = 'wx-server-sdk-3';
});
afterAll(() => {
  delete process.env['CONFORMANCE_SDK'];
});

it('is version 3 indeed', async () => {
  const target = await openTarget();
  const version = "return require(process.env.CONFORMANCE_SDK + '/package.json').version";
  expect(await target.value(version)).toBe('3.0.4');
  await target.close();
});

describe.each([...suites, 'transactions-local'])('%s', (suite) => {
  // Each suite's own file registers its cases here.
  jest.requireActual(`./${suite}.test`);
});
