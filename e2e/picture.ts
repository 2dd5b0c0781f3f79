/**
 * The README's picture, made from what the journeys saw: `npm run picture` after `npm run
 * e2e`. Nobody arranges screens by hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const SCREENS = ['phone-door', 'phone-inspect-finding', 'phone-today', 'phone-veto-notice'];
const SHOTS = join(__dirname, 'artefacts', 'screens');
const TARGET = join(__dirname, '..', 'docs', 'journeys.png');
const CHROMIUM = '/usr/bin/chromium';

const shown = (name: string): string => {
  const file = join(SHOTS, `${name}.png`);
  if (!existsSync(file)) throw new Error(`${name} is missing: run npm run e2e first`);
  return `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`;
};

const sheet = (): string => `<style>
  body { margin: 0; padding: 32px; display: flex; gap: 24px; background: #e7e4dc; }
  img { width: 282px; border-radius: 16px; border: 1px solid #d5d1c6; }
</style>${SCREENS.map(shown).join('')}`;

async function compose(): Promise<void> {
  const executable = existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {};
  const browser = await chromium.launch({ ...executable, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1272, height: 680 } });
  await page.setContent(sheet());
  await page.screenshot({ path: TARGET });
  await browser.close();
}

compose().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
