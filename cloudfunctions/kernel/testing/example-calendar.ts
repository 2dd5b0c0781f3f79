/** Organization life and the reception days in the examples: documents, and an input for each procedure. */
import type { Matters } from '../matters';

const AT = '2026-10-13T02:00:00.000Z';
const LATER = '2026-10-20T02:00:00.000Z';
const INSIDER = 'insider';

const OCCASION = 'organization_life.b03.2026-10';
const SHIFT = '2026-10-20.2-1900';

type Stored<M extends keyof Matters> = Omit<Matters[M], 'version'>;

export const CALENDAR_DOCUMENTS: {
  occasions: Stored<'occasions'>;
  attendances: Stored<'attendances'>;
  thought_reports: Stored<'thought_reports'>;
  cadences: Stored<'cadences'>;
  rotas: Stored<'rotas'>;
} = {
  occasions: {
    id: OCCASION,
    kind: 'organization_life',
    cadenceId: 'organization_life',
    title: '组织生活',
    source: 'university',
    ground: '004 第四条',
    audience: 'members_and_activists',
    buildingId: 'b03',
    period: '2026-10',
    startsAt: LATER,
    endsAt: LATER,
    movedFrom: null,
    venue: '党员活动室',
    agenda: ['集体学习'],
    state: 'announced',
    attempt: 0,
    makeUpOf: null,
    callAt: null,
    expected: [INSIDER],
    announcedBy: INSIDER,
    secret: null,
    minutes: [],
    minutedBy: null,
    resolutions: [
      {
        id: 'r1',
        text: '检查楼道灯',
        assignee: INSIDER,
        dueOn: '2026-10-21',
        doneAt: null,
        outcome: '',
      },
    ],
    changes: [],
  },
  attendances: {
    id: `${OCCASION}:${INSIDER}:before`,
    occasionId: 'organization_life.b03.2026-09',
    kind: 'organization_life',
    buildingId: 'b03',
    personId: INSIDER,
    startsAt: AT,
    state: 'absent',
    how: null,
    notedBy: null,
    at: AT,
    ground: null,
    note: '',
    makeUpBy: LATER,
    makeUp: '',
  },
  thought_reports: {
    id: `thought_report.2026-Q4:${INSIDER}`,
    author: INSIDER,
    authorName: '党员甲',
    reader: INSIDER,
    readerName: '组长',
    buildingId: 'b03',
    occasionId: 'thought_report.b03.2026-Q4',
    period: '2026-Q4',
    dueAt: LATER,
    state: 'submitted',
    text: '我的思想汇报',
    steps: [],
  },
  cadences: {
    id: 'example-cadence',
    kind: 'unified_activity',
    title: '清洁家园',
    source: 'university',
    ground: '学工〔2026〕3 号',
    per: 'week',
    recurrence: 'FREQ=MONTHLY;BYDAY=1SA',
    at: '09:00',
    minutes: 90,
    audience: 'members_and_activists',
    buildings: [],
    from: '2026-10-01',
    until: '2026-12-31',
    by: INSIDER,
    byName: '指导部',
    setAt: AT,
  },
  rotas: {
    id: 'b03.2026-10',
    buildingId: 'b03',
    month: '2026-10',
    venue: '党员活动室',
    shifts: [
      {
        id: SHIFT,
        day: '2026-10-20',
        startsAt: LATER,
        endsAt: '2026-10-20T04:00:00.000Z',
        seats: 2,
        holders: [{ personId: INSIDER, how: 'rota' }],
        laidDown: [],
        kept: null,
      },
    ],
    swaps: [],
    people: [INSIDER],
    lastDay: '2026-10-31',
  },
};

const byOccasion = { occasionId: OCCASION, expectedVersion: 1 };
const byReport = { reportId: `thought_report.2026-Q4:${INSIDER}`, expectedVersion: 1 };
const byShift = { rotaId: 'b03.2026-10', expectedVersion: 1, shiftId: SHIFT };
const bySwap = { rotaId: 'b03.2026-10', expectedVersion: 1, swapId: 's1' };
const window = { from: '2026-10-01', until: '2026-10-31' };

export const CALENDAR_EXAMPLES: Record<string, Record<string, unknown>> = {
  'calendar.mine': window,
  'calendar.of_place': { place: 'b03', ...window },
  'calendar.overview': window,
  'calendar.rules': { after: null },
  'calendar.set_rule': {
    title: '清洁家园',
    ground: '学工〔2026〕3 号',
    recurrence: 'FREQ=MONTHLY;BYDAY=1SA',
    at: '09:00',
    minutes: 90,
    audience: 'members_and_activists',
    from: '2026-10-20',
    until: '2026-12-31',
    buildings: [],
  },
  'calendar.end_rule': { cadenceId: 'example-cadence', expectedVersion: 1 },
  'calendar.ics': window,
  'calendar.occasion': { place: 'b03', occasionId: OCCASION },
  'calendar.announce': { ...byOccasion, venue: '党员活动室', agenda: ['集体学习'] },
  'calendar.move': { ...byOccasion, startsAt: '2026-10-21T11:00:00.000Z', reason: '教室被占用' },
  'calendar.cancel': { ...byOccasion, reason: '合并到下周' },
  'calendar.open_sign_in': byOccasion,
  'calendar.sign_in_code': { occasionId: OCCASION },
  'calendar.sign_in': { occasionId: OCCASION, code: '123456' },
  'calendar.note_present': { occasionId: OCCASION, personId: 'example-person' },
  'calendar.ask_leave': { occasionId: OCCASION, ground: 'class', note: '晚上有课' },
  'calendar.hold': {
    ...byOccasion,
    sections: [{ heading: '学了什么', text: '一起学习了章程' }],
    resolutions: [{ text: '检查楼道灯', assignee: INSIDER, dueOn: '2026-10-21' }],
  },
  'calendar.finish_resolution': { ...byOccasion, resolutionId: 'r1', outcome: '已检查' },
  'calendar.make_up': {
    attendanceId: `${OCCASION}:${INSIDER}:before`,
    expectedVersion: 1,
    words: '补看了材料，写了心得',
  },
  'calendar.my_attendance': { after: null },
  'calendar.reports': { as: 'author', after: null },
  'calendar.report': { reportId: byReport.reportId },
  'calendar.submit_report': { ...byReport, text: '这个季度我的思想情况' },
  'calendar.return_report': { ...byReport, comment: '请联系楼里的工作谈谈' },
  'calendar.accept_report': { ...byReport, comment: '' },
  'reception.rota': { place: 'b03', month: '2026-10' },
  'reception.mine': {},
  'reception.set_hours': {
    place: 'b03',
    expectedVersion: 0,
    venue: '党员活动室',
    seats: 2,
    slots: [{ weekday: 2, from: '19:00', to: '21:00' }],
  },
  'reception.lay_down': { ...byShift, ground: 'class' },
  'reception.take': byShift,
  'reception.override': { ...byShift, people: [INSIDER] },
  'reception.ask_swap': { ...byShift, to: 'example-person', forShiftId: null },
  'reception.answer_swap': { ...bySwap, accepts: true },
  'reception.withdraw_swap': bySwap,
  'reception.confirm_swap': bySwap,
  'reception.keep_shift': { ...byShift, visitors: 2, note: '两位同学来问入党的事' },
  'reception.record_visit': {
    ...{
      rotaId: 'b03.2026-10',
      shiftId: SHIFT,
      category: 'study',
      asked: '',
      done: '介绍了答疑时间',
    },
    ...{ visitor: '', followUp: false },
  },
  'reception.visits': { place: 'b03', after: null },
};
