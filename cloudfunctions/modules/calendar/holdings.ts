/** What this context holds: where somebody was, their thought reports, what they were given to do. */
import type {
  Attendance,
  CalendarEntry,
  Occasion,
  OwnCadence,
  ThoughtReport,
} from '@louyu/shared/domain/calendar/state';
import {
  ATTENDANCE_TERMS,
  LEAVE_GROUND_TERMS,
  OCCASION_TERMS,
  REPORT_TERMS,
} from '@louyu/shared/messages/calendar';
import { GONE, type HoldingsOf, holding, line, written } from '../../kernel/holdings';
import { attendances, cadences, calendarEntries, occasions, thoughtReports } from './repository';

const LAW = '《个人信息保护法》第十九条';

const attendanceHolding = holding<Attendance>({
  context: 'calendar',
  collection: attendances,
  what: '组织生活考勤',
  kinds: [
    {
      key: 'calendar.attendance',
      what: '我的组织生活考勤',
      field: 'personId',
      by: 'person',
      when: 'startsAt',
      sensitive: false,
      told: ({ kind, startsAt, state, how, ground, note, makeUp }) => ({
        title: OCCASION_TERMS[kind],
        opens: null,
        lines: [
          line('时间', written(startsAt)),
          line('考勤', ATTENDANCE_TERMS[state]),
          ...(how === 'by_hand' ? [line('方式', '由组长登记到场')] : []),
          ...(ground
            ? [line('请假', [LEAVE_GROUND_TERMS[ground], note].filter(Boolean).join('：'))]
            : []),
          ...(makeUp ? [line('补学', makeUp)] : []),
        ],
      }),
      answeredBy: ['group_leader', 'instructor'],
      authors: ({ notedBy }) => (notedBy ? [notedBy] : []),
      leaving: { set: { note: '', makeUp: '' } },
    },
    {
      key: 'calendar.noted',
      what: '我登记的到场',
      field: 'notedBy',
      by: 'person',
      when: 'startsAt',
      sensitive: false,
      uncounted: true,
      told: ({ kind, startsAt }) => ({
        title: OCCASION_TERMS[kind],
        opens: null,
        lines: [line('时间', written(startsAt))],
      }),
      answeredBy: [],
      leaving: 'ids_only',
    },
  ],
  retention: {
    months: 60,
    from: 'startsAt',
    since: '活动之日',
    because: '发展党员要看培养期和预备期的组织生活情况',
    source: `${LAW}；004 第四条`,
  },
});

const reportHolding = holding<ThoughtReport>({
  context: 'calendar',
  collection: thoughtReports,
  what: '思想汇报',
  kinds: [
    {
      key: 'calendar.reports',
      what: '我的思想汇报',
      field: 'author',
      by: 'person',
      when: 'dueAt',
      sensitive: false,
      told: ({ period, readerName, state, text }) => ({
        title: `${period} 思想汇报`,
        opens: null,
        lines: [line('交给', readerName), line('状态', REPORT_TERMS[state]), line('内容', text)],
      }),
      answeredBy: [],
      leaving: 'remove',
    },
    {
      key: 'calendar.reports_read',
      what: '交给我的思想汇报',
      field: 'reader',
      by: 'person',
      when: 'dueAt',
      sensitive: false,
      uncounted: true,
      told: ({ period, authorName, state }) => ({
        title: `${period} 思想汇报`,
        opens: null,
        lines: [line('作者', authorName), line('状态', REPORT_TERMS[state])],
      }),
      answeredBy: [],
      leaving: { set: { readerName: GONE } },
    },
  ],
  retention: {
    months: 60,
    from: 'dueAt',
    since: '应交之日',
    because: '培养期和预备期的汇报要能看到前后变化',
    source: `${LAW}；004 第四条`,
  },
});

const occasionHolding = holding<Occasion>({
  context: 'calendar',
  collection: occasions,
  what: '组织生活',
  kinds: [
    {
      key: 'calendar.invited',
      what: '通知过我的组织生活',
      field: 'expected',
      by: 'person',
      when: 'startsAt',
      sensitive: false,
      uncounted: true,
      told: ({ kind, startsAt, venue }) => ({
        title: OCCASION_TERMS[kind],
        opens: null,
        lines: [line('时间', written(startsAt)), line('地点', venue)],
      }),
      answeredBy: [],
      leaving: 'ids_only',
    },
    {
      key: 'calendar.tasks',
      what: '会上交给我的任务',
      field: 'resolutions.assignee',
      by: 'person',
      when: 'startsAt',
      sensitive: false,
      told: ({ kind, startsAt, resolutions }) => ({
        title: OCCASION_TERMS[kind],
        opens: null,
        lines: [
          line('时间', written(startsAt)),
          line('任务', resolutions.map(({ text, dueOn }) => `${text}（${dueOn}）`).join('；')),
        ],
      }),
      answeredBy: ['group_leader', 'instructor'],
      leaving: 'ids_only',
    },
  ],
  retention: {
    months: 60,
    from: 'startsAt',
    since: '活动之日',
    because: '组织生活记录要备查',
    source: `${LAW}；004 第四条`,
  },
  open: ({ resolutions }) => resolutions.some(({ doneAt }) => doneAt === null),
});

const cadenceHolding = holding<OwnCadence>({
  context: 'calendar',
  collection: cadences,
  what: '统一活动安排',
  kinds: [
    {
      key: 'calendar.rules_set',
      what: '我定的统一活动安排',
      field: 'by',
      by: 'person',
      when: 'setAt',
      sensitive: false,
      told: ({ title, ground, from, until }) => ({
        title,
        opens: null,
        lines: [line('依据', ground), line('时间', `${from} 至 ${until ?? '另行通知'}`)],
      }),
      answeredBy: [],
      leaving: { set: { byName: GONE } },
    },
  ],
  retention: {
    months: 60,
    from: 'until',
    since: '安排结束之日',
    because: '说明当时按什么安排',
    source: LAW,
  },
});

const entryHolding = holding<CalendarEntry>({
  context: 'calendar',
  collection: calendarEntries,
  what: '日历',
  kinds: [
    {
      key: 'calendar.entries',
      what: '我日历上的值班和巡查',
      field: 'who',
      by: 'person',
      when: 'startsAt',
      sensitive: false,
      uncounted: true,
      told: ({ kind, startsAt }) => ({
        title: OCCASION_TERMS[kind],
        opens: null,
        lines: [line('时间', written(startsAt))],
      }),
      answeredBy: [],
      leaving: 'ids_only',
    },
  ],
  retention: {
    months: 12,
    from: 'endsAt',
    since: '结束之后',
    because: '日历是从别的记录整理出来的，只供查看',
    source: LAW,
  },
});

export const calendarHoldings: HoldingsOf = {
  nothing: [
    {
      context: 'calendar',
      collection: 'calendar_terms',
      reason: '哪个学期、哪栋楼的日历已经生成，只有楼栋编号',
    },
  ],
  holdings: [attendanceHolding, reportHolding, occasionHolding, cadenceHolding, entryHolding],
};
