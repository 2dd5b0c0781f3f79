// The mini-program's manifest: pages of the main package, subpackages by group of people, tab bar, theme.
// In weapp colours are names from theme.json so that the frame follows the phone's dark setting;
// the browser build has no theme.json and draws its own frame.
const isWeapp = process.env.TARO_ENV === 'weapp';

/** A colour or icon of the frame: a theme.json name in weapp, the light value in the browser. */
const themed = (name: string, inBrowser: string): string => (isWeapp ? `@${name}` : inBrowser);

const tab = (page: string, text: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: themed(`${page}Icon`, `tab/${page}.png`),
  selectedIconPath: themed(`${page}IconOn`, `tab/${page}-on.png`),
});

/** Every piece in every state, for looking at: only in a build that asks for it (LOUYU_GALLERY=1). */
const gallery = process.env.LOUYU_GALLERY ? ['pages/gallery/index'] : [];

export default defineAppConfig({
  pages: [
    'pages/today/index',
    'pages/inbox/index',
    'pages/me/index',
    'pages/door/index',
    ...gallery,
  ],
  subPackages: [
    {
      root: 'packages/visitor',
      pages: [
        'report/index',
        'message/index',
        'follow/index',
        'letter/index',
        'letters/index',
        'join/index',
        'verify/index',
      ],
    },
    {
      root: 'packages/hazards',
      pages: ['list/index', 'detail/index', 'building/index', 'results/index'],
    },
    {
      root: 'packages/inspect',
      pages: [
        'round/index',
        'form/index',
        'record/index',
        'attribution/index',
        'hearings/index',
        'my-room/index',
        'plan/index',
      ],
    },
    {
      root: 'packages/inspect-desk',
      pages: ['forms/index', 'plans/index', 'draws/index', 'draw/index'],
    },
    {
      // On its own: only here is the chart library.
      root: 'packages/results',
      pages: ['building/index', 'room/index'],
    },
    {
      root: 'packages/conduct',
      pages: ['record/index', 'fact/index', 'mine/index', 'recorded/index'],
    },
    {
      root: 'packages/office',
      pages: [
        'register/index',
        'imports/index',
        'import/index',
        'import-new/index',
        'handovers/index',
        'handover/index',
        'units/index',
        'groups/index',
        'restructure/index',
        'journal/index',
      ],
    },
    {
      root: 'packages/development',
      pages: [
        'candidates/index',
        'candidacy/index',
        'draft/index',
        'mine/index',
        'step/index',
        'companion/index',
        'companions/index',
        'register/index',
        'ask/index',
        'rules/index',
      ],
    },
    {
      root: 'packages/people',
      pages: ['list/index', 'person/index', 'codes/index'],
    },
    {
      root: 'packages/duties',
      pages: [
        'coverage/index',
        'propose/index',
        'who-covers/index',
        'mine/index',
        'record/index',
        'contacts/index',
        'contact/index',
        'leave/index',
        'silences/index',
        'workload/index',
      ],
    },
    {
      root: 'packages/reminders',
      pages: ['settings/index'],
    },
    {
      root: 'packages/care',
      pages: [
        'raise/index',
        'alarm/index',
        'alarms/index',
        'cases/index',
        'case/index',
        'mine/index',
      ],
    },
    {
      root: 'packages/calendar',
      pages: [
        'month/index',
        'occasion/index',
        'report/index',
        'reports/index',
        'overview/index',
        'attendance/index',
        'plan/index',
      ],
    },
    { root: 'packages/reception', pages: ['rota/index'] },
    {
      root: 'packages/reports',
      pages: ['list/index', 'write/index', 'report/index', 'points/index', 'point/index'],
    },
    {
      root: 'packages/records',
      pages: [
        'mine/index',
        'kind/index',
        'ask/index',
        'readings/index',
        'correction/index',
        'corrections/index',
      ],
    },
  ],
  // An entry of the inbox opens straight at its matter, so the matters are there before the tap.
  preloadRule: {
    // A corridor may have no network: the form is on the phone before anyone goes there.
    'pages/today/index': { network: 'all', packages: ['packages/inspect'] },
    // Loaded while the door is being read, so that a report or a form opens at once.
    'pages/door/index': { network: 'all', packages: ['packages/visitor', 'packages/inspect'] },
    'pages/inbox/index': {
      network: 'all',
      packages: [
        'packages/conduct',
        'packages/development',
        'packages/hazards',
        'packages/visitor',
      ],
    },
  },
  window: {
    navigationBarTitleText: '楼宇先锋',
    navigationBarBackgroundColor: themed('ground', '#F7F6F2'),
    navigationBarTextStyle: themed('navText', 'black') as 'black',
    backgroundColor: themed('ground', '#F7F6F2'),
    backgroundTextStyle: themed('backgroundText', 'dark') as 'dark',
    navigationStyle: isWeapp ? 'default' : 'custom',
  },
  tabBar: {
    color: themed('tabText', '#5C636B'),
    selectedColor: themed('tabSelected', '#B3261E'),
    backgroundColor: themed('card', '#FFFFFF'),
    borderStyle: themed('tabBorder', 'white') as 'white',
    list: [tab('today', '今天'), tab('inbox', '收件箱'), tab('me', '我的')],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  resizable: true,
  __usePrivacyCheck__: true,
});
