/** Adds up what the two test runners counted and says it in one line; no test at all is a failure. */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const read = (folder, name) => {
  const file = join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

const folder = process.argv[2];
const jest = read(folder, 'jest.json');
const journeys = read(folder, 'e2e.json')?.stats;
const passed = (jest?.numPassedTests ?? 0) + (journeys?.expected ?? 0);
const failed =
  (jest?.numFailedTests ?? 0) +
  (jest?.numRuntimeErrorTestSuites ?? 0) +
  (journeys?.unexpected ?? 0) +
  (journeys?.flaky ?? 0);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed === 0 || failed > 0 ? 1 : 0;
