/**
 * The house's rules as lint errors: who may import whom, no cycles, file names, no `any`.
 * `docs/architecture.md` draws the same picture; when one changes, the other does.
 */
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import checkFile from 'eslint-plugin-check-file';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const context = (type, pattern) => ({ type, pattern, mode: 'full', capture: ['context', 'file'] });
const all = (type, pattern) => ({ type, pattern, mode: 'full' });

const elements = [
  all('test', '**/*.test.{ts,tsx}'),
  all('testing', ['cloudfunctions/kernel/testing/**/*', 'client/testing/**/*']),
  all('domain-kernel', 'shared/domain/kernel/**/*'),
  context('domain-state', 'shared/domain/*/state.ts'),
  context('domain-state', 'shared/domain/*/kinds.ts'),
  // A part of a large context's state, in a file of its own.
  context('domain-state', 'shared/domain/*/hearing-state.ts'),
  context('domain', 'shared/domain/*/**/*'),
  all('contracts', 'shared/contracts/**/*'),
  all('messages', 'shared/messages/**/*'),
  all('kernel', 'cloudfunctions/kernel/**/*'),
  context('module', 'cloudfunctions/modules/*/**/*'),
  all('environment', 'cloudfunctions/environment/**/*'),
  all('entry', ['cloudfunctions/*.ts', 'cloudfunctions/{api,clock,office,audit}/**/*']),
  all('page', ['client/src/pages/**/*', 'client/src/packages/**/*', 'client/src/app*']),
  context('feature', 'client/src/features/*/**/*'),
  all('ui', 'client/src/ui/**/*'),
  all('platform', 'client/src/platform/**/*'),
  all('sandbox', 'client/src/sandbox/**/*'),
  all('emulator', 'emulator/**/*'),
  all('demo', 'demo/**/*'),
  all('e2e', 'e2e/**/*'),
];

const SHARED = ['domain-kernel', 'domain-state', 'domain', 'contracts', 'messages'];
const sameContext = (type) => [type, { context: '${from.context}' }];

/** Anything not named here is refused. */
const allowed = [
  { from: ['domain-kernel'], allow: ['domain-kernel'] },
  // A document may point at another context's closed values, never at its rules.
  { from: ['domain', 'domain-state'], allow: ['domain-kernel', 'domain-state'] },
  { from: ['domain'], allow: [sameContext('domain')] },
  { from: ['contracts'], allow: ['contracts', 'domain-state', 'domain', 'domain-kernel'] },
  { from: ['messages'], allow: ['messages', 'domain-state', 'domain', 'domain-kernel'] },
  { from: ['kernel'], allow: ['kernel', ...SHARED] },
  { from: ['module'], allow: [sameContext('module'), 'kernel', 'environment', ...SHARED] },
  { from: ['environment'], allow: ['environment', ...SHARED] },
  { from: ['entry'], allow: ['entry', 'module', 'kernel', 'environment', ...SHARED] },
  { from: ['page'], allow: ['page', 'feature', 'ui', 'platform', 'sandbox', ...SHARED] },
  { from: ['feature'], allow: [sameContext('feature'), 'ui', 'platform', ...SHARED] },
  { from: ['ui'], allow: ['ui', ...SHARED] },
  { from: ['platform'], allow: ['platform', ...SHARED] },
  { from: ['sandbox'], allow: ['sandbox', 'ui', 'platform', ...SHARED] },
  { from: ['emulator'], allow: ['emulator'] },
  { from: ['demo'], allow: ['demo', 'emulator', 'environment', 'kernel', 'module', ...SHARED] },
  { from: ['e2e'], allow: ['e2e', 'demo', ...SHARED] },
  { from: ['testing'], allow: ['*'] },
  { from: ['test'], allow: ['*'] },
];

const onlyKernelMayTouchTheSdk = {
  'no-restricted-imports': [
    'error',
    { paths: [{ name: 'wx-server-sdk', message: 'Only the kernel speaks to the SDK.' }] },
  ],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/artefacts/**', '.louyu/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  prettier,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries, 'check-file': checkFile, 'import-x': importX },
    settings: {
      'boundaries/elements': elements,
      'boundaries/include': ['**/*.{ts,tsx}'],
      'import/resolver': { typescript: { project: ['tsconfig.json', 'client/tsconfig.json'] } },
      'import-x/resolver': { typescript: { project: ['tsconfig.json', 'client/tsconfig.json'] } },
    },
    rules: {
      'boundaries/element-types': ['error', { default: 'disallow', rules: allowed }],
      'import-x/no-cycle': ['error', { maxDepth: 12 }],
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/filename-blocklist': [
        'error',
        { '**/{utils,helpers,common,manager,service,data,info}.{ts,tsx}': '**/*' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
    },
  },
  {
    files: ['shared/**', 'client/**', 'demo/**', 'e2e/**', 'cloudfunctions/**'],
    ignores: ['cloudfunctions/kernel/**'],
    rules: onlyKernelMayTouchTheSdk,
  },
  {
    files: ['client/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    // Scripts of the toolchain run on Node or in a page; TypeScript does not see them.
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-undef': 'off' },
  },
);
