// How Taro turns this folder into the WeChat package (weapp) and the browser build (h5).
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin';
import type { UserConfigExport } from '@tarojs/cli';

const clientRoot = path.resolve(__dirname, '..');
const sharedRoot = path.resolve(clientRoot, '../shared');

/** `shared` is TypeScript source in the workspace, so it is compiled together with the client. */
const isShared = (file: string): boolean =>
  file.startsWith(sharedRoot + path.sep) && !file.includes('node_modules');

/** The browser build serves development, demonstration and tests; only the WeChat package is production. */
const cloudOf = (platform: string | undefined): 'local' | 'wechat' =>
  platform === 'h5' ? 'local' : 'wechat';

/**
 * The query library's build without private fields: the current one neither runs on iOS 13 nor
 * survives the minifier.
 */
const withoutPrivateFields = (name: string): string =>
  path.resolve(clientRoot, '../node_modules/@tanstack', name, 'build/legacy/index.js');

interface WebpackChain {
  resolve: { plugin(name: string): { use(plugin: unknown): void } };
  performance: { hints(value: false): void };
}

const chainOf = (chain: WebpackChain): void => {
  chain.performance.hints(false); // sizes are asserted by a test, against the limits that matter
  chain.resolve
    .plugin('tsconfig-paths')
    .use(new TsconfigPathsPlugin({ configFile: path.resolve(clientRoot, 'tsconfig.json') }));
};

// Pixels stay pixels: rpx would blow the wide layout up on a desktop, where a phone's 16 px becomes 55.
const pixelsAsWritten = { pxtransform: { enable: false, config: {} } };

const zodOfShared = createRequire(path.join(sharedRoot, 'package.json')).resolve('zod/v4/mini');

const alias = {
  'zod/mini': path.resolve(__dirname, 'zod-mini.js'),
  'zod-of-shared': zodOfShared.replace(/\.cjs$/, '.js'),
  '@tanstack/react-query': withoutPrivateFields('react-query'),
  '@tanstack/query-core': withoutPrivateFields('query-core'),
};

const outputRoot = `dist/${process.env.LOUYU_GALLERY ? 'gallery' : (process.env.TARO_ENV ?? 'unknown')}`;

const config: UserConfigExport<'webpack5'> = {
  projectName: 'louyu',
  date: '2025-11-20',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot,
  // theme.json names the tab bar's icons, so the build cannot see them by itself.
  copy: { patterns: [{ from: 'src/tab', to: `${outputRoot}/tab` }], options: {} },
  plugins: [path.resolve(__dirname, 'spoken-attributes.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias,
  env: {
    LOUYU_CLOUD: JSON.stringify(cloudOf(process.env.TARO_ENV)),
    // The university's own emergency number; without one the country's stand alone.
    LOUYU_CAMPUS_PHONE: JSON.stringify(process.env.LOUYU_CAMPUS_PHONE ?? ''),
  },
  mini: {
    compile: { include: [isShared] },
    postcss: pixelsAsWritten,
    // No rule of ours depends on the order in which two pieces' styles are loaded.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: chainOf,
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: [isShared] },
    router: { mode: 'hash' },
    postcss: { ...pixelsAsWritten, autoprefixer: { enable: true, config: {} } },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain: chainOf,
  },
};

export default defineConfig<'webpack5'>(config);
