/** Every test that needs no browser. Each workspace says what it needs; nothing waits on the wall clock. */
const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
    module: { type: 'commonjs' },
  },
];

const node = (name, extra = {}) => ({
  displayName: name,
  rootDir: `<rootDir>/${name}`,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: { '\\.tsx?$': swc },
  ...extra,
});

module.exports = {
  testTimeout: 60_000,
  projects: [
    node('shared'),
    node('emulator'),
    node('cloudfunctions'),
    node('demo'),
    ...require('./client/jest.config.js').projects,
  ],
};
