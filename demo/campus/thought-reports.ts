/** Thought reports of one building for the last quarter: accepted, waiting, returned and late. */
import { accept, callFor, giveBack, submit } from '@louyu/shared/domain/calendar/reports';
import type { Occasion, ThoughtReport } from '@louyu/shared/domain/calendar/state';
import { addDays } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { type Setting, leaderIn, personIn } from './setting';

const BUILDING = 'b03';

type Telling = Setting & { serving: ReadonlyMap<string, PersonId[]> };

const TEXT =
  '这个季度我和同志们一起参加了组织生活，也在楼里做了检查和联系。学习上还不够系统，打算下个月把没看完的材料补上。';

const COURSES = ['accepted', 'submitted', 'returned', 'late', 'accepted'] as const;

function course(set: Telling, occasion: Occasion, author: PersonId, nth: number): ThoughtReport {
  const { chronicle, almanac } = set;
  const leader = leaderIn(set, BUILDING);
  const reader = personIn(set, author === leader ? `instructor-${BUILDING}` : leader);
  const { dueAt } = { dueAt: occasion.startsAt };
  const day = (days: number) => {
    const at = addDays(dueAt, days);
    return at < almanac.now ? at : almanac.now;
  };
  const told = (who: string, procedure: string, days: number) => ({
    who,
    procedure,
    at: day(days),
  });
  const called = callFor(occasion, personIn(set, author), reader);
  let report = chronicle.tell(
    'thought_reports',
    called,
    told('system:calendar.call', 'calendar.call', -30),
  );
  const step = (decision: ReturnType<typeof submit>, who: string, name: string, days: number) => {
    report = chronicle.tell(
      'thought_reports',
      decision,
      told(who, `calendar.${name}`, days),
      report,
    );
  };
  const how = COURSES[nth % COURSES.length];
  if (how === 'late') return report;
  step(submit(report, TEXT, day(-6)), author, 'submit_report', -6);
  if (how === 'returned')
    step(giveBack(report, '请结合你负责的楼层再谈谈。', day(-3)), reader.id, 'return_report', -3);
  if (how === 'accepted') step(accept(report, '', day(-2)), reader.id, 'accept_report', -2);
  return report;
}

/** The reports of the last quarter whose day has come. */
export function thoughtReports(occasions: readonly Occasion[], set: Telling): ThoughtReport[] {
  const due = occasions.filter(
    ({ kind, buildingId, startsAt }) =>
      kind === 'thought_report' && buildingId === BUILDING && startsAt < set.almanac.now,
  );
  const authors = set.serving.get(BUILDING) ?? [];
  return due.flatMap((occasion) =>
    authors.map((author, nth) => course(set, occasion, author, nth)),
  );
}
