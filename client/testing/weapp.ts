/**
 * Runs the built WeChat package under jest: `miniprogram-simulate` renders the compiled pages, and
 * `wx.cloud` is bridged to a local cloud, so that a tap in a page ends in a stored record.
 * One app per test file; a page is loaded once in it and may be opened again and again.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import simulate from 'miniprogram-simulate';
import { actionsOn } from './weapp-actions';
import { pageAsComponent } from './weapp-page';
import { radio, wxFor } from './weapp-wx';
import type { Cloud } from './weapp-cloud';
import type { OpenPage } from './weapp-actions';
import type { PageConfig } from './weapp-page';
import type { Visits } from './weapp-wx';

export const PACKAGE = path.resolve(__dirname, '../dist/weapp');

/** The package's app.json, as WeChat reads it. */
export const manifest = (): unknown =>
  JSON.parse(readFileSync(path.join(PACKAGE, 'app.json'), 'utf8'));

export interface WeappHarness {
  /** `open('pages/door/index', { scene: 'K7PM4Q2XA9' })` */
  open(page: string, query?: Record<string, string>): OpenPage;
  /** Somebody else holds the phone, a minute later: what was shown to the last one is stale. */
  become(openid: string): void;
  /** Takes the network away, or gives it back. */
  network(up: boolean): void;
  /** The next reply to this procedure is lost after the cloud has done its part. */
  loseReply(procedure: string): void;
  visits: Visits;
}

const A_MINUTE_MS = 60_000;

/** Moves the phone's clock on, for whatever counts how long something has been kept. */
function passTime(): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + A_MINUTE_MS;
}

interface AppConfig {
  onLaunch?: (options: object) => void;
}

/** The globals that WeChat gives to an app; the page that is being opened tells its query. */
function giveGlobals(query: () => Record<string, string>): void {
  let app: AppConfig = {};
  Object.assign(globalThis, {
    App: (config: AppConfig) => {
      app = config;
      config.onLaunch?.({ path: 'pages/today/index', query: {} });
    },
    getApp: () => app,
    getCurrentPages: () => [],
    Page: (config: PageConfig) => Component(pageAsComponent(config, query)),
  });
}

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

/** Starts the package once per test file. */
export function startWeapp(cloud: Cloud): WeappHarness {
  if (!existsSync(path.join(PACKAGE, 'app.js')))
    throw new Error('client/dist/weapp is missing: npm run build:weapp');
  const visits: Visits = { urls: [] };
  const network = radio();
  let holder = cloud;
  let url = cloud.url;
  const lost = new Set<string>();
  const load = loader();
  let opened: Record<string, string> = {};
  giveGlobals(() => opened);
  const bridge = {
    cloud: () => ({ ...holder, url }),
    loses: (procedure: string) => lost.delete(procedure),
  };
  Object.assign(wx, wxFor(bridge, visits, network));
  jest.requireActual(path.join(PACKAGE, 'app.js'));
  return {
    visits,
    become: (openid) => {
      holder = { ...holder, openid };
      passTime();
    },
    network: (up) => {
      url = up ? cloud.url : NOWHERE;
      network.turn(up);
    },
    loseReply: (procedure) => void lost.add(procedure),
    open: (page, query = {}) => {
      opened = query;
      return actionsOn(render(load(page)));
    },
  };
}

/** The simulator registers a page under an id; registering it twice would be two pages. */
function loader(): (page: string) => string {
  const ids = new Map<string, string>();
  return (page) => {
    const id = ids.get(page) ?? register(page);
    ids.set(page, id);
    return id;
  };
}

const register = (page: string): string =>
  simulate.load(path.join(PACKAGE, page), 'page', {
    rootPath: PACKAGE,
    compiler: 'official',
    less: false,
  });

function render(id: string) {
  const root = simulate.render(id);
  root.attach(document.body);
  return root;
}
