/**
 * What is reported and who looks in: periodic reports in each state, cadre contact points with
 * their visits, and reception days. Figures are counted from the campus' own records.
 */
import * as points from '@louyu/shared/domain/duties/contact-point';
import * as days from '@louyu/shared/domain/duties/leader-day';
import * as reports from '@louyu/shared/domain/duties/report';
import { figuresOf } from '@louyu/shared/domain/duties/report-figures';
import { endOfDay, startOfDay } from '@louyu/shared/domain/kernel/calendar';
import { type BuildingId, type PersonId, buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { draftText } from '@louyu/shared/messages/reports';
import { Chance } from './chance';
import type { History } from './history';
import { type Setting, leaderIn, personIn } from './setting';

export interface Reported {
  reports: reports.Report[];
  contact_points: points.ContactPoint[];
  leader_days: days.LeaderDay[];
}

type Told = Pick<History, 'inspections' | 'hazards'>;

interface Sending {
  buildingId: BuildingId;
  daysAgo: number;
  receiver: 'college' | 'apartment_office';
  receiverId: string;
  proposals: string;
  answeredBy?: PersonId;
  answer?: string;
}

const REPORT_DAYS = 28;

function figuresIn(buildingId: BuildingId, from: string, until: string, told: Told, now: string) {
  const within = (at: string) => startOfDay(from) <= at && at <= endOfDay(until);
  const here = <T extends { buildingId: string }>(all: readonly T[]) =>
    all.filter((each) => each.buildingId === buildingId);
  const counted = {
    contacts: [],
    gaps: [],
    inspections: here(told.inspections)
      .filter(({ submittedAt }) => within(submittedAt))
      .map(({ id, submittedAt: at, outcome }) => ({ id, at, inspected: outcome === 'inspected' })),
    hazards: here(told.hazards)
      .filter(({ reportedAt }) => within(reportedAt))
      .map(({ id, reportedAt: at, state, dueAt }) => ({
        ...{
          id,
          at,
          inPeriod: true,
          state: state === 'closed' ? ('closed' as const) : ('open' as const),
        },
        overdue: (state === 'open' || state === 'accepted') && dueAt < now,
      })),
  };
  return figuresOf(counted, true);
}

const countsOf = (figures: reports.Figure[]) =>
  Object.fromEntries(figures.map(({ key, count }) => [key, count]));

function tellReport(sending: Sending, id: string, told: Told, set: Setting): reports.Report {
  const { buildingId, daysAgo, receiver, receiverId, proposals, answeredBy, answer } = sending;
  const { almanac, chronicle } = set;
  const author = personIn(set, leaderIn(set, buildingId));
  const [from, until] = [almanac.day(daysAgo + REPORT_DAYS), almanac.day(daysAgo + 1)];
  const at = almanac.at(daysAgo, 16);
  const figures = figuresIn(buildingId, from, until, told, at);
  const text = { ...draftText(countsOf(figures)), proposals };
  const by = { author: author.id, authorName: author.name };
  const of = { id, of: 'building' as const, place: buildingId, from, until };
  const sent = reports.send({ ...of, figures, text, receiver, receiverId, ...by }, at);
  const report = chronicle.tell('reports', sent, {
    who: author.id,
    procedure: 'duties.send_report',
    at,
  });
  if (!answeredBy) return report;
  const signed = { by: answeredBy, byName: personIn(set, answeredBy).name };
  const readAt = almanac.at(daysAgo - 1, 10);
  const taken = chronicle.tell(
    'reports',
    reports.acknowledge(report, signed, readAt),
    { who: answeredBy, procedure: 'duties.acknowledge_report', at: readAt },
    report,
  );
  if (!answer) return taken;
  const saidAt = almanac.at(daysAgo - 1, 11);
  const said = reports.comment(taken, { ...signed, text: answer }, saidAt);
  return chronicle.tell(
    'reports',
    said,
    { who: answeredBy, procedure: 'duties.comment_report', at: saidAt },
    taken,
  );
}

function sendings(set: Setting): Sending[] {
  const collegeOf = (buildingId: BuildingId) =>
    personIn(set, leaderIn(set, buildingId)).collegeId ?? '';
  return [
    {
      ...{ buildingId: 'b06', daysAgo: 9, receiver: 'apartment_office', receiverId: 'b06' },
      proposals: '三层热水供应时间短，请后勤看看能不能延长到 23:00。',
      answeredBy: 'apartment-office-1',
      answer: '热水时间已经和后勤商量，下周起延长半小时。',
    },
    {
      ...{ buildingId: 'b05', daysAgo: 4, receiver: 'college', receiverId: collegeOf('b05') },
      proposals: '',
    },
    {
      ...{ buildingId: 'b08', daysAgo: 12, receiver: 'college', receiverId: collegeOf('b08') },
      proposals: '建议学院在期中前到楼里开一次座谈。',
      answeredBy: `secretary-${collegeOf('b08')}`,
    },
  ];
}

const VISITS = [
  {
    way: 'visit' as const,
    seen: '走访了六间寝室，和同学聊了晚归和自习。',
    finding: '晚上自习的地方不够，有同学在楼道里看书。',
    follows: '把党员活动室开放到 22:30。',
  },
  {
    way: 'meeting' as const,
    seen: '和楼宇党小组座谈，听了两位组员的困难。',
    finding: '巡查集中在周末，平时人手不够。',
    follows: '',
  },
  {
    way: 'talk' as const,
    seen: '和三位入党积极分子谈心。',
    finding: '对考察的要求还不清楚。',
    follows: '请学院做一次说明。',
  },
];

interface Point {
  cadre: PersonId;
  target: BuildingId;
  visits: number;
}

function tellPoint(
  { cadre, target, visits }: Point,
  id: string,
  set: Setting,
): points.ContactPoint {
  const { almanac, chronicle } = set;
  const person = personIn(set, cadre);
  const at = almanac.at(55, 10);
  const year = Number(almanac.day(0).slice(0, 4));
  const setting = {
    ...{ id, cadre, cadreName: person.name, target, targetName: buildingLabel(target), year },
    ...{
      targetKind: 'building' as const,
      buildingId: target,
      collegeId: null,
      setBy: 'guidance-1',
    },
  };
  const occasion = { who: 'guidance-1', procedure: 'duties.set_point', at };
  const point = chronicle.tell('contact_points', points.set(setting, at), occasion);
  return VISITS.slice(0, visits).reduce((before, visit, nth) => {
    const daysAgo = 50 - nth * 16;
    const on = almanac.day(daysAgo);
    if (!on.startsWith(String(year))) return before;
    const visitedAt = almanac.at(daysAgo, 20);
    const next = points.recordVisit(before, { id: `${id}-${nth}`, on, ...visit }, visitedAt);
    const told = { who: cadre, procedure: 'duties.record_visit', at: visitedAt };
    return chronicle.tell('contact_points', next, told, before);
  }, point);
}

function leaderDay(daysAgo: number, id: string, set: Setting): days.LeaderDay {
  const { almanac, chronicle } = set;
  const at = almanac.at(Math.max(daysAgo, 0) + 6, 9);
  const said = {
    ...{ id, on: almanac.day(daysAgo), from: '14:00', until: '16:00' },
    ...{ place: '3 号楼党员活动室', host: '党委副书记', announcedBy: 'guidance-1' },
  };
  const occasion = { who: 'guidance-1', procedure: 'duties.announce_leader_day', at };
  const announced = chronicle.tell('leader_days', days.announce(said, at), occasion);
  if (daysAgo <= 0) return announced;
  const endAt = almanac.at(daysAgo, 17);
  const ending = {
    ...{ state: 'held' as const, settled: 3 },
    visitors: [
      { matter: 'room_and_food' as const, count: 4 },
      { matter: 'study' as const, count: 2 },
    ],
  };
  const told = { who: 'guidance-1', procedure: 'duties.end_leader_day', at: endAt };
  return chronicle.tell('leader_days', days.end(announced, ending, endAt), told, announced);
}

/** Reports, contact points and reception days of the last weeks. */
export function reported(told: Told, set: Setting): Reported {
  const chance = new Chance('reports');
  const held: Point[] = [
    { cadre: 'guidance-1', target: 'b03', visits: 3 },
    { cadre: 'guidance-2', target: 'b05', visits: 1 },
    { cadre: 'instructor-b06', target: 'b06', visits: 2 },
  ];
  return {
    reports: sendings(set).map((sending) => tellReport(sending, chance.id(), told, set)),
    contact_points: held.map((point) => tellPoint(point, chance.id(), set)),
    leader_days: [-6, 22].map((daysAgo) => leaderDay(daysAgo, chance.id(), set)),
  };
}
