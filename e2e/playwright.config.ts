/**
 * The journeys in a real browser, at phone and desktop width, against the demo campus in the
 * local cloud. Debian's Chromium is used; nothing is downloaded.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const CHROMIUM = '/usr/bin/chromium';
const artefacts = join(__dirname, 'artefacts');
const results = process.env['RESULTS'] ?? artefacts;

const launchOptions = {
  ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: __dirname,
  testMatch: '**/*.spec.ts',
  outputDir: join(artefacts, 'failures'),
  workers: 1,
  // The clock's first run seals the campus' whole history; a slow machine takes its time for it.
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(results, 'e2e.json') }]],
  use: {
    launchOptions,
    actionTimeout: 15_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    locale: 'zh-CN',
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 375, height: 812 }, hasTouch: true } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
});
