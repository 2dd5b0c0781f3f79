/** Where pages live and how one gets there; features are handed these moves by their page. */
import Taro, { useRouter } from '@tarojs/taro';
import type { DoorCode } from './scan/door-code';

export const ROUTES = {
  today: '/pages/today/index',
  inbox: '/pages/inbox/index',
  door: '/pages/door/index',
  report: '/packages/visitor/report/index',
  message: '/packages/visitor/message/index',
  follow: '/packages/visitor/follow/index',
} as const;

export type Route = keyof typeof ROUTES;
type Params = Record<string, string>;

const queryOf = (params: Params): string =>
  Object.entries(params)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');

export const go = (route: Route, params: Params = {}): void =>
  void Taro.navigateTo({ url: `${ROUTES[route]}?${queryOf(params)}` });

export const goToday = (): void => void Taro.switchTab({ url: ROUTES.today });

/** Replaces this page, so that "back" does not return to a form that was already sent. */
export const goInstead = (route: Route, params: Params = {}): void =>
  void Taro.redirectTo({ url: `${ROUTES[route]}?${queryOf(params)}` });

export const goToDoor = ({ code, via }: DoorCode): void => go('door', { code, via });

/** What the page was opened with. */
export const useParams = (): Record<string, string | undefined> => useRouter().params;
