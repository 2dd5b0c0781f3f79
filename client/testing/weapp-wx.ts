/** The part of WeChat's `wx` that the package touches while it starts and while pages act. */
import { answerSubscribe, bridged } from './weapp-cloud';
import { photos } from './weapp-photos';
import type { Bridge, Cloud } from './weapp-cloud';

const WINDOW = {
  windowWidth: 375,
  windowHeight: 812,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 2,
};
const SYSTEM = {
  ...WINDOW,
  platform: 'devtools',
  SDKVersion: '3.8.0',
  fontSizeSetting: 16,
  theme: 'light',
};
const LAUNCH = { path: 'pages/today/index', query: {}, scene: 1001, referrerInfo: {} };

type Done = { success?: (result: object) => void; complete?: (result: object) => void };

const done = (options: Done | undefined, result: object): void => {
  options?.success?.(result);
  options?.complete?.(result);
};

/** WeChat's storage, as long as the test file runs. */
function storage() {
  const kept = new Map<string, unknown>();
  return {
    getStorage: ({
      key,
      success,
      fail,
    }: Done & { key: string; fail?: (reason: object) => void }) =>
      kept.has(key) ? success?.({ data: kept.get(key) }) : fail?.({ errMsg: 'getStorage:fail' }),
    setStorage: (options: Done & { key: string; data: unknown }) => {
      kept.set(options.key, options.data);
      done(options, {});
    },
    removeStorage: (options: Done & { key: string }) => {
      kept.delete(options.key);
      done(options, {});
    },
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 0, limitSize: 10240 }),
  };
}

export interface Visits {
  /** Where the package wanted to go, in order. */
  urls: string[];
}

const moves = (visits: Visits) => {
  const visit = (options: Done & { url: string }) => {
    visits.urls.push(options.url);
    done(options, {});
  };
  return { navigateTo: visit, redirectTo: visit, switchTab: visit, reLaunch: visit };
};

const nodes = () => {
  const query = { select: () => query, selectAll: () => query, in: () => query, exec: () => query };
  return { ...query, boundingClientRect: () => query, fields: () => query };
};

type NetworkListener = (status: { isConnected: boolean }) => void;

/** The network as WeChat tells of it; a test takes it away and gives it back. */
export function radio() {
  const listeners: NetworkListener[] = [];
  return {
    onNetworkStatusChange: (listener: NetworkListener) => void listeners.push(listener),
    turn: (isConnected: boolean) => listeners.forEach((listener) => listener({ isConnected })),
  };
}

/** Everybody allows everything; a test of the refusal belongs where no page is needed. */
const subscribing = (cloud: () => Cloud) => ({
  requestSubscribeMessage: ({ tmplIds, ...options }: Done & { tmplIds: string[] }) =>
    void answerSubscribe(cloud(), tmplIds, 'accept').then((answers) => done(options, answers)),
});

export const wxFor = (
  bridge: Bridge,
  visits: Visits,
  { onNetworkStatusChange }: Pick<ReturnType<typeof radio>, 'onNetworkStatusChange'>,
) => ({
  ...storage(),
  ...moves(visits),
  ...photos,
  ...subscribing(bridge.cloud),
  cloud: bridged(bridge),
  canIUse: () => true,
  getSystemInfoSync: () => SYSTEM,
  getWindowInfo: () => WINDOW,
  getAppBaseInfo: () => SYSTEM,
  getDeviceInfo: () => SYSTEM,
  getLaunchOptionsSync: () => LAUNCH,
  getEnterOptionsSync: () => LAUNCH,
  getMenuButtonBoundingClientRect: () => ({
    top: 0,
    left: 0,
    right: 0,
    bottom: 0,
    width: 0,
    height: 0,
  }),
  getNetworkType: (options: Done) => done(options, { networkType: 'wifi' }),
  onNetworkStatusChange,
  setNavigationBarTitle: (options: Done) => done(options, {}),
  setClipboardData: (options: Done) => done(options, {}),
  createSelectorQuery: nodes,
  nextTick: (run: () => void) => setTimeout(run, 0),
});
