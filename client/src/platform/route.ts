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
  verify: '/packages/visitor/verify/index',
  letter: '/packages/visitor/letter/index',
  letters: '/packages/visitor/letters/index',
  join: '/packages/visitor/join/index',
  hazards: '/packages/hazards/list/index',
  hazard: '/packages/hazards/detail/index',
  building: '/packages/hazards/building/index',
  hazardResults: '/packages/hazards/results/index',
  conductRecord: '/packages/conduct/record/index',
  conductFact: '/packages/conduct/fact/index',
  conductMine: '/packages/conduct/mine/index',
  conductRecorded: '/packages/conduct/recorded/index',
  candidates: '/packages/development/candidates/index',
  candidacy: '/packages/development/candidacy/index',
  opinionDraft: '/packages/development/draft/index',
  ownCandidacy: '/packages/development/mine/index',
  developmentStep: '/packages/development/step/index',
  companion: '/packages/development/companion/index',
  companions: '/packages/development/companions/index',
  registerApplication: '/packages/development/register/index',
  askMany: '/packages/development/ask/index',
  developmentRules: '/packages/development/rules/index',
  round: '/packages/inspect/round/index',
  inspect: '/packages/inspect/form/index',
  inspection: '/packages/inspect/record/index',
  myRoom: '/packages/inspect/my-room/index',
  results: '/packages/results/building/index',
  roomResults: '/packages/results/room/index',
  attribution: '/packages/inspect/attribution/index',
  hearings: '/packages/inspect/hearings/index',
  planRound: '/packages/inspect/plan/index',
  inspectionForms: '/packages/inspect-desk/forms/index',
  roundPlans: '/packages/inspect-desk/plans/index',
  draws: '/packages/inspect-desk/draws/index',
  draw: '/packages/inspect-desk/draw/index',
  register: '/packages/office/register/index',
  imports: '/packages/office/imports/index',
  import: '/packages/office/import/index',
  newImport: '/packages/office/import-new/index',
  people: '/packages/people/list/index',
  person: '/packages/people/person/index',
  codes: '/packages/people/codes/index',
  records: '/packages/records/mine/index',
  recordsKind: '/packages/records/kind/index',
  recordsAsk: '/packages/records/ask/index',
  readings: '/packages/records/readings/index',
  correction: '/packages/records/correction/index',
  corrections: '/packages/records/corrections/index',
  handovers: '/packages/office/handovers/index',
  handover: '/packages/office/handover/index',
  units: '/packages/office/units/index',
  groups: '/packages/office/groups/index',
  restructure: '/packages/office/restructure/index',
  journal: '/packages/office/journal/index',
  coverage: '/packages/duties/coverage/index',
  propose: '/packages/duties/propose/index',
  whoCovers: '/packages/duties/who-covers/index',
  ownDuties: '/packages/duties/mine/index',
  calendar: '/packages/calendar/month/index',
  occasion: '/packages/calendar/occasion/index',
  thoughtReport: '/packages/calendar/report/index',
  thoughtReports: '/packages/calendar/reports/index',
  calendarOverview: '/packages/calendar/overview/index',
  attendance: '/packages/calendar/attendance/index',
  calendarRules: '/packages/calendar/plan/index',
  rota: '/packages/reception/rota/index',
  reminderSettings: '/packages/reminders/settings/index',
  raiseAlarm: '/packages/care/raise/index',
  alarm: '/packages/care/alarm/index',
  alarms: '/packages/care/alarms/index',
  helpCases: '/packages/care/cases/index',
  helpCase: '/packages/care/case/index',
  ownHelp: '/packages/care/mine/index',
  recordContact: '/packages/duties/record/index',
  contacts: '/packages/duties/contacts/index',
  contact: '/packages/duties/contact/index',
  dutyLeave: '/packages/duties/leave/index',
  silences: '/packages/duties/silences/index',
  workload: '/packages/duties/workload/index',
  reports: '/packages/reports/list/index',
  writeReport: '/packages/reports/write/index',
  periodicReport: '/packages/reports/report/index',
  contactPoints: '/packages/reports/points/index',
  contactPoint: '/packages/reports/point/index',
} as const;

export type Route = keyof typeof ROUTES;
type Params = Record<string, string>;

/** Pages of the tab bar; WeChat goes there by another way and without parameters. */
const TABS: readonly Route[] = ['today', 'inbox'];

const queryOf = (params: Params): string =>
  Object.entries(params)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');

export const go = (route: Route, params: Params = {}): void =>
  void Taro.navigateTo({ url: `${ROUTES[route]}?${queryOf(params)}` });

/** To an address as reminders carry it: without a slash before, with its parameters behind. */
export const goToAddress = (address: string): void => void Taro.navigateTo({ url: `/${address}` });

export const goToday = (): void => void Taro.switchTab({ url: ROUTES.today });

/** Replaces this page, so that "back" does not return to a form that was already sent. */
export const goInstead = (route: Route, params: Params = {}): void =>
  TABS.includes(route)
    ? void Taro.switchTab({ url: ROUTES[route] })
    : void Taro.redirectTo({ url: `${ROUTES[route]}?${queryOf(params)}` });

/** To the page before; one that was opened from a message has none, so it goes `otherwise`. */
export const goBack = (otherwise: Route, params: Params = {}): void =>
  Taro.getCurrentPages().length > 1 ? void Taro.navigateBack() : goInstead(otherwise, params);

/** `route` when the page before is that one, whatever the parameters. */
const isBefore = (route: Route): boolean => {
  const before = Taro.getCurrentPages().at(-2);
  return `/${before?.route ?? before?.path ?? ''}`.replace('//', '/').startsWith(ROUTES[route]);
};

/** Back to the list that this page was opened from, or to it in place of this page. */
export const goBackTo = (route: Route, params: Params = {}): void =>
  isBefore(route) ? void Taro.navigateBack() : goInstead(route, params);

export const goToDoor = ({ code, via }: DoorCode): void => go('door', { code, via });

/** What the page was opened with. */
export const useParams = (): Record<string, string | undefined> => useRouter().params;
