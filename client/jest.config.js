/**
 * The client's tests: rules and adapters in jsdom with the browser build's files, and the built
 * WeChat package under miniprogram-simulate. The root configuration lists both as projects.
 */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

const common = {
  rootDir: __dirname,
  testEnvironment: 'jsdom',
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

module.exports = {
  // A local cloud has to start first, and a busy machine takes its time.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'client',
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/testing/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [...common.testPathIgnorePatterns, '\\.weapp\\.test\\.ts$'],
      transform: { '\\.tsx?$': swc },
      // The same choice that the browser build makes: `store` is `store.h5.ts`.
      moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'json'],
      moduleNameMapper: {
        '\\.s?css$': '<rootDir>/testing/stubs/style.ts',
        '^@tarojs/components$': '<rootDir>/testing/stubs/components.tsx',
        '^@tarojs/taro$': '<rootDir>/testing/stubs/taro.ts',
      },
      setupFiles: ['<rootDir>/testing/setup.ts'],
    },
    {
      ...common,
      displayName: 'weapp',
      testMatch: ['<rootDir>/testing/**/*.weapp.test.ts'],
      // The package is run as it was built; only the test itself is TypeScript.
      transform: { '/testing/.*\\.ts$': swc },
      moduleFileExtensions: ['ts', 'js', 'json'],
    },
  ],
};
