/**
 * One campus per worker, and people on it: a journey says who opens what and looks at the
 * page as they do. Each person has a browser context of their own, like a phone of their own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type Browser,
  type BrowserContext,
  type Page,
  test as base,
  expect,
} from '@playwright/test';
import type { CampusFacts } from '@louyu/demo/campus/facts';

/** A Wednesday morning in term: working days, nothing near a holiday. */
const NOW = '2026-10-14T01:30:00.000Z';
const IDENTITY_KEY = 'louyu-demo-identity';
const SHOTS = join(__dirname, '..', 'artefacts', 'screens');

export interface Campus {
  facts: CampusFacts;
  url: string;
  /** Moves the virtual clock; the timers that fall due run. */
  advance(to: { advanceTo: string } | { advanceBySeconds: number }): Promise<void>;
  messages(openid: string): Promise<{ at: string; page: string; data: Record<string, unknown> }[]>;
}

export class Person {
  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly campus: Campus,
    private readonly shotPrefix: string,
  ) {}

  /** Opens a page of the mini-program by its path, e.g. `pages/today/index`. */
  async open(path: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.campus.url}/#/${path}`);
  }

  /** Taps what has this id on the page that is shown. */
  async tap(id: string): Promise<void> {
    await this.shown(`#${id}`).click();
  }

  /** Taps the shown row whose id begins so and whose text says this. */
  async tapRow(idPrefix: string, text: string): Promise<void> {
    await this.page
      .locator(`[id^="${idPrefix}"]`)
      .filter({ hasText: text, visible: true })
      .first()
      .click();
  }

  /** Types into the text control with this id. */
  async type(id: string, text: string): Promise<void> {
    await this.control(id).fill(text);
  }

  /** The input or text area with this id. */
  control(id: string) {
    return this.shown(`input#${id}, textarea#${id}, #${id} input, #${id} textarea`);
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  /** The pages below stay in the document, hidden; only what is shown counts. */
  shown(selector: string) {
    return this.page.locator(selector).filter({ visible: true }).last();
  }

  /** The ten characters on the slip that is shown. */
  async receipt(): Promise<string> {
    const text = await this.shown('#receipt-code').innerText();
    return text.replace(/\s/g, '');
  }

  /** Keeps a picture of what is on the screen now. */
  async picture(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    // Pages slide in; a picture is of where they come to rest.
    await this.page.waitForTimeout(500);
    await this.page.screenshot({ path: join(SHOTS, `${this.shotPrefix}-${name}.png`) });
  }
}

async function personOn(
  browser: Browser,
  campus: Campus,
  openid: string,
  shotPrefix: string,
  use: object,
) {
  const context = await browser.newContext(use);
  await context.addInitScript(
    ([key, value]) => localStorage.setItem(key as string, JSON.stringify(value)),
    [IDENTITY_KEY, openid],
  );
  return new Person(await context.newPage(), context, campus, shotPrefix);
}

const post = (url: string, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Starts the campus and waits for the line that says where it is. */
async function serve(): Promise<{ process: ChildProcess; url: string; facts: CampusFacts }> {
  const script = join(__dirname, 'serve.ts');
  const child = spawn('npx', ['tsx', script, NOW], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return { process: child, ...JSON.parse(line) };
  }
  throw new Error('the campus did not start');
}

const campusAt = (url: string, facts: CampusFacts): Campus => ({
  facts,
  url,
  advance: async (to) => void (await post(`${url}/cloud/clock`, { ...to, missed: 'last' })),
  messages: async (openid) =>
    (await (await fetch(`${url}/cloud/sandbox/messages?openid=${openid}`)).json()) as never,
});

interface Journeys {
  /** Someone with this openid, on a device of their own. */
  as(openid: string): Promise<Person>;
}

interface Settings {
  /** Journeys that move the clock name a scene of their own and get a campus of their own. */
  scene: string;
}

export const test = base.extend<Journeys, Settings & { campus: Campus }>({
  scene: ['shared', { scope: 'worker', option: true }],
  campus: [
    async ({ scene: _scene }, use) => {
      const { process: child, url, facts } = await serve();
      await use(campusAt(url, facts));
      child.stdin?.end();
    },
    { scope: 'worker' },
  ],
  as: async ({ browser, campus }, use, info) => {
    const people: Person[] = [];
    const { viewport, hasTouch, locale } = info.project.use;
    await use(async (openid) => {
      const settings = { viewport, hasTouch, locale };
      const person = await personOn(browser, campus, openid, info.project.name, settings);
      people.push(person);
      return person;
    });
    for (const { context } of people) await context.close();
  },
});

export { expect };
