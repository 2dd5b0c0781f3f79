/**
 * Organization life on the campus, told through the rules: this term's calendar for nine
 * buildings, what was held in the last weeks, one that nobody held and its make-up, and what
 * stands ahead; reports of one building, handed in, returned and late.
 */
import { noteAbsence, notePresent } from '@louyu/shared/domain/calendar/attendance';
import { CADENCES, MINUTES_HEADINGS } from '@louyu/shared/domain/calendar/cadences';
import { makeUpAt, makeUpFor, miss } from '@louyu/shared/domain/calendar/missing';
import {
  announce,
  call,
  closeReports,
  factsOf,
  hold,
  openSignIn,
} from '@louyu/shared/domain/calendar/occasion';
import type { OccasionDecision } from '@louyu/shared/domain/calendar/occasion';
import type {
  Attendance,
  CalendarEntry,
  Occasion,
  ThoughtReport,
} from '@louyu/shared/domain/calendar/state';
import { termCalendar } from '@louyu/shared/domain/calendar/term-calendar';
import { type Instant, addDays, addHours, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { Chance } from './chance';
import { groupBy } from './grouping';
import { BUILDINGS } from './places';
import { type Setting, leaderIn } from './setting';
import { thoughtReports } from './thought-reports';

/** How far back meetings were held on this campus; before that it met on paper. */
const HELD_DAYS = 35;
/** The notice goes out so long before. */
const NOTICE_DAYS = -4;
/** The building whose last organization life nobody held. */
const FORGETFUL = 'b05';

export interface OrganizationLife {
  occasions: Occasion[];
  attendances: Attendance[];
  thought_reports: ThoughtReport[];
  calendar_entries: CalendarEntry[];
  calendar_terms: { id: string; version: number; checkedOn: string; made: string[] }[];
}

type Telling = Setting & { serving: ReadonlyMap<string, PersonId[]> };

const SYSTEM = 'system:calendar.generate';

function tell(
  set: Telling,
  decision: OccasionDecision,
  [procedure, who, at]: [string, string, Instant],
  before?: Occasion,
): Occasion {
  return set.chronicle.tell('occasions', decision, { procedure, who, at }, before);
}

const planned = (set: Telling, next: Omit<Occasion, 'version'>, at: Instant): Occasion =>
  tell(set, { next, events: [{ type: 'OccasionPlanned', ...factsOf(next) }] }, [
    'calendar.generate',
    SYSTEM,
    at,
  ]);

const leading = (set: Telling, { buildingId }: Occasion): PersonId => leaderIn(set, buildingId);

function noticed(set: Telling, occasion: Occasion, at: Instant): Occasion {
  const by = leading(set, occasion);
  const serving = set.serving.get(occasion.buildingId) ?? [];
  const expected =
    occasion.audience === 'members'
      ? serving.filter((id) => set.party.standing.get(id) !== 'activist')
      : serving;
  const notice = { venue: '党员活动室', agenda: occasion.agenda, expected, by };
  return tell(set, announce(occasion, notice, at), ['calendar.announce', by, at], occasion);
}

const WORDS: Record<string, string> = {
  学了什么: '集体学习了近期的文件，三位同志谈了自己的体会。',
  讨论了什么: '说了楼里夜间用电和走廊堆物的问题，几位同志讲了各自楼层的情况。',
  议定了什么: '每层由党员带头提醒一次，月底前看一遍整改情况。',
  活动内容: '一起打扫了活动室和一层大厅，帮值班阿姨整理了失物。',
  大家的体会: '事情不大，做了才知道平时谁在付出。',
};

/** Everybody came but a few; the leader wrote it down the same evening. */
function held(
  set: Telling,
  before: Occasion,
  chance: Chance,
): { occasion: Occasion; there: Attendance[] } {
  const { calendar } = set.almanac;
  const by = leading(set, before);
  const opening = openSignIn(before, '0'.repeat(40), before.startsAt, calendar);
  const open = tell(set, opening, ['calendar.open_sign_in', by, before.startsAt], before);
  const came = open.expected.filter((id) => id === by || chance.happens(0.92));
  const there = came.map((personId, at) => {
    const signed = { personId, by: personId === by ? 'teacher' : by };
    const minute = addHours(open.startsAt, (at % 12) / 60);
    const { next, events } = notePresent(open, undefined, signed, minute);
    const decision = { next: { ...next, how: 'code' as const, notedBy: null }, events };
    const occasion = { who: personId, procedure: 'calendar.sign_in', at: minute };
    return set.chronicle.tell<Attendance>('attendances', decision, occasion);
  });
  const sections = MINUTES_HEADINGS[open.kind].map((heading) => ({
    heading,
    text: WORDS[heading] ?? '大家认真参加，气氛很好。',
  }));
  const [assignee = by] = came.filter((id) => id !== by);
  const dueOn = dayOf(addDays(open.endsAt, 7));
  const resolutions = [{ text: '把走廊堆物的房间报给宿管', assignee, dueOn }];
  const minutes = { sections, resolutions, by, present: came.length };
  const done = hold(open, minutes, open.endsAt, calendar);
  return { occasion: tell(set, done, ['calendar.hold', by, open.endsAt], open), there };
}

function absencesOf(set: Telling, occasion: Occasion, there: readonly Attendance[]): Attendance[] {
  const known = new Set(there.map(({ personId }) => personId));
  const makeUpBy = addDays(occasion.endsAt, 14);
  return occasion.expected
    .filter((id) => !known.has(id))
    .flatMap((personId) => {
      const decision = noteAbsence(occasion, undefined, { personId, makeUpBy }, occasion.endsAt);
      if (!decision) return [];
      const told = { who: 'system:calendar.note_absences', at: occasion.endsAt };
      const by = { ...told, procedure: 'calendar.note_absences' };
      return [set.chronicle.tell('attendances', decision, by)];
    });
}

interface Told {
  occasions: Occasion[];
  attendances: Attendance[];
}

const alone = (occasion: Occasion): Told => ({ occasions: [occasion], attendances: [] });

/** Into the calendar, and called when its time had come. */
function begun(set: Telling, next: Omit<Occasion, 'version'>): Occasion {
  const { now } = set.almanac;
  const since = addDays(now, -HELD_DAYS - 14);
  const occasion = planned(set, next, since);
  const at = [next.callAt ?? since, since].sort().at(-1) ?? since;
  const called = at <= now ? call(occasion, at) : null;
  return called ? tell(set, called, ['calendar.call', SYSTEM, at], occasion) : occasion;
}

function reportsOf(set: Telling, occasion: Occasion): Told {
  const closed = closeReports(occasion, set.almanac.now);
  const act: [string, string, Instant] = ['calendar.miss', SYSTEM, occasion.endsAt];
  return alone(closed ? tell(set, closed, act, occasion) : occasion);
}

const isForgotten = ({ buildingId, kind }: Occasion): boolean =>
  buildingId === FORGETFUL && kind === 'organization_life';

/** Met for, or not. */
function pastOf(set: Telling, occasion: Occasion): Told {
  const missed = miss(occasion, occasion.endsAt, set.almanac.calendar);
  if (isForgotten(occasion) && missed) return missedOf(set, occasion, missed);
  const told = noticed(set, occasion, addDays(occasion.startsAt, NOTICE_DAYS));
  const done = held(set, told, new Chance(`meeting ${told.id}`));
  const absent = absencesOf(set, done.occasion, done.there);
  return { occasions: [done.occasion], attendances: [...done.there, ...absent] };
}

/** One occasion from its place in the term to where it stands today. */
function course(set: Telling, next: Omit<Occasion, 'version'>): Told {
  const { now } = set.almanac;
  const occasion = begun(set, next);
  if (occasion.kind === 'thought_report') return reportsOf(set, occasion);
  if (occasion.endsAt <= now) return pastOf(set, occasion);
  const notice = addDays(occasion.startsAt, NOTICE_DAYS);
  const due = notice <= now && now < occasion.startsAt;
  return alone(due ? noticed(set, occasion, notice) : occasion);
}

function missedOf(set: Telling, occasion: Occasion, decision: OccasionDecision): Told {
  const { now } = set.almanac;
  const at = occasion.endsAt;
  const missed = tell(set, decision, ['calendar.miss', SYSTEM, at], occasion);
  const startsAt = makeUpAt(occasion, now, set.almanac.calendar);
  if (startsAt === null) return alone(missed);
  const makeUp = makeUpFor(occasion, { id: `${occasion.id}.m1`, startsAt }, at);
  const ahead = planned(set, { ...makeUp, callAt: null }, at);
  return { occasions: [missed, ahead], attendances: [] };
}

const entryOf = (occasion: Occasion): CalendarEntry => {
  const { id, kind, source, buildingId, startsAt, endsAt, movedFrom, state } = occasion;
  return {
    ...{ id: `calendar:${id}`, version: 1, context: 'calendar', matter: id, kind, title: '' },
    ...{ source, who: [buildingId], buildingId, startsAt, endsAt, movedFrom, state },
  };
};

const servingOf = ({ people, party }: Setting): Map<string, PersonId[]> => {
  const serving = [...people.values()].filter(
    ({ id, servesIn, standing }) =>
      servesIn !== null && standing === 'present' && party.standing.has(id),
  );
  const byBuilding = groupBy(serving, ({ servesIn }) => servesIn ?? '');
  return new Map([...byBuilding].map(([id, all]) => [id, all.map((one) => one.id).sort()]));
};

const NOTHING: OrganizationLife = {
  ...{ occasions: [], attendances: [], thought_reports: [] },
  ...{ calendar_entries: [], calendar_terms: [] },
};

/** The term's calendar as it stands; nothing between two terms. */
export function organizationLife(setting: Setting): OrganizationLife {
  const { almanac } = setting;
  const term = almanac.calendar.termOf(almanac.day(0));
  if (!term) return NOTHING;
  const set: Telling = { ...setting, serving: servingOf(setting) };
  const buildings = BUILDINGS.map(({ id }) => id);
  const first = almanac.day(HELD_DAYS);
  const window = { from: first > term.from ? first : term.from, until: term.until };
  const calendar = termCalendar(CADENCES, buildings, { term, window, almanac: almanac.calendar });
  const told = calendar.map((next) => course(set, next));
  const occasions = told.flatMap((one) => one.occasions);
  return {
    occasions,
    attendances: told.flatMap((one) => one.attendances),
    thought_reports: thoughtReports(occasions, set),
    calendar_entries: occasions.map(entryOf),
    calendar_terms: [
      {
        ...{ id: term.id, version: 1, checkedOn: almanac.day(0) },
        made: CADENCES.flatMap(({ id }) => [id, ...buildings.map((one) => `${id}.${one}`)]),
      },
    ],
  };
}
