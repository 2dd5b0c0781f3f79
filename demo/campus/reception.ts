/** Reception days of every building: this month's rota through the rules, a swap under way, visits. */
import { ensureHours } from '@louyu/shared/domain/reception/hours';
import { plan } from '@louyu/shared/domain/reception/planning';
import { holds, keep, layDown, rotaId } from '@louyu/shared/domain/reception/rota';
import type {
  ReceptionHours,
  Rota,
  Shift,
  Visit,
  VisitCategory,
} from '@louyu/shared/domain/reception/state';
import { ask } from '@louyu/shared/domain/reception/swaps';
import { record } from '@louyu/shared/domain/reception/visits';
import type { CalendarEntry } from '@louyu/shared/domain/calendar/state';
import { addHours, startOfDay } from '@louyu/shared/domain/kernel/calendar';
import { Chance } from './chance';
import { BUILDINGS } from './places';
import { type Setting, leaderIn } from './setting';

/** The building on the stage has a swap under way and a seat that is open. */
const STAGED = 'b03';
const VENUE = '党员活动室';

const SLOTS = ensureHours([
  { weekday: 1, from: '19:00', to: '21:00' },
  { weekday: 3, from: '19:00', to: '21:00' },
  { weekday: 5, from: '16:00', to: '18:00' },
]);

const WORDS: [VisitCategory, string, string][] = [
  ['joining_the_party', '想知道怎么递交入党申请书', '讲了程序，介绍了支部联系人'],
  ['study', '高数跟不上，想找人一起学', '介绍了楼里的答疑小组'],
  ['safety', '走廊充电桩太少', '已报给宿管，下周回话'],
  ['getting_along', '和室友作息不一样', '约了室友一起聊，商量好熄灯时间'],
];

export interface Reception {
  reception_hours: ReceptionHours[];
  rotas: Rota[];
  reception_visits: Visit[];
  shifts: CalendarEntry[];
}

const peopleOf = ({ people, party }: Setting, buildingId: string) =>
  [...people.values()]
    .filter(({ id, servesIn, standing }) => {
      const post = party.standing.get(id);
      return servesIn === buildingId && standing === 'present' && post && post !== 'activist';
    })
    .map(({ id }) => ({ id, load: 0, away: () => false }));

const hoursOf = (set: Setting, id: string): ReceptionHours => ({
  ...{ id, version: 1, venue: VENUE, seats: 2, slots: SLOTS, setBy: leaderIn(set, id) },
  ...{ setAt: set.almanac.at(60, 10), plannedTo: set.almanac.day(0).slice(0, 7) },
});

/** Shifts that lie behind were kept; the one who was there said so the same evening. */
function keptOf(set: Setting, planned: Rota, visits: Visit[]): Rota {
  const chance = new Chance(`reception ${planned.id}`);
  let rota = planned;
  for (const shift of planned.shifts.filter(({ endsAt }) => endsAt < set.almanac.now)) {
    const by = shift.holders[0]?.personId;
    if (!by || chance.happens(0.08)) continue;
    const at = addHours(shift.endsAt, -0.25);
    const [category, asked, done] = chance.pick(WORDS);
    const came = chance.below(4);
    if (came > 0) {
      const told = { id: chance.id(), shiftId: shift.id, recorder: by, category, asked, done };
      const visit = record(rota, { ...told, visitor: '', followUp: chance.happens(0.2) }, at);
      const act = { who: by, procedure: 'reception.record_visit', at };
      visits.push(set.chronicle.tell('reception_visits', visit, act));
    }
    const kept = keep(rota, { shiftId: shift.id, by, visitors: came, note: '' }, at);
    rota = set.chronicle.tell(
      'rotas',
      kept,
      { who: by, procedure: 'reception.keep_shift', at },
      rota,
    );
  }
  return rota;
}

/** Two shifts whose people can swap, as an asking; none when the month is over. */
function swapIn(ahead: readonly Shift[]) {
  const [given] = ahead;
  const from = given?.holders[0]?.personId;
  if (!given || from === undefined) return null;
  const others = ahead.filter((one) => one !== given && !holds(one, from));
  const askable = others.flatMap((taken) =>
    taken.holders
      .filter(({ personId }) => !holds(given, personId))
      .map(({ personId: to }) => ({ from, to, shiftId: given.id, forShiftId: taken.id })),
  );
  return askable[0] ?? null;
}

/** Somebody asks to swap the next shift, and a seat of another stands open. */
function staged(set: Setting, rota: Rota): Rota {
  const { now: at } = set.almanac;
  const leader = leaderIn(set, STAGED);
  const ahead = rota.shifts.filter((one) => one.startsAt > at && !holds(one, leader));
  const swap = swapIn(ahead);
  if (!swap) return rota;
  const asking = { who: swap.from, procedure: 'reception.ask_swap', at };
  const asked = set.chronicle.tell('rotas', ask(rota, { id: 's1', ...swap }, at), asking, rota);
  const other = ahead.find(({ id }) => id !== swap.shiftId && id !== swap.forShiftId);
  const [holder] = other?.holders ?? [];
  if (!other || !holder) return asked;
  const { personId } = holder;
  const laid = layDown(asked, { shiftId: other.id, personId, ground: 'class' }, at);
  const leaving = { who: personId, procedure: 'reception.lay_down', at };
  return set.chronicle.tell('rotas', laid, leaving, asked);
}

function rotaIn(set: Setting, hours: ReceptionHours, visits: Visit[]): Rota[] {
  const { almanac, chronicle } = set;
  const month = almanac.day(0).slice(0, 7);
  const before = [startOfDay(`${month}-01`), almanac.now].sort()[0] ?? almanac.now;
  const planned = plan(null, {
    ...{ buildingId: hours.id, month, hours, people: peopleOf(set, hours.id) },
    ...{ almanac: almanac.calendar, now: addHours(before, -1) },
  });
  if (planned.next.shifts.length === 0) return [];
  const act = {
    who: 'system:reception.plan',
    procedure: 'reception.plan',
    at: addHours(before, -1),
  };
  const rota = keptOf(set, chronicle.tell('rotas', planned, act), visits);
  return [hours.id === STAGED ? staged(set, rota) : rota];
}

const entriesOf = (rota: Rota): CalendarEntry[] =>
  rota.shifts.map((shift) => {
    const matter = `${rotaId(rota.buildingId, rota.month)}:${shift.id}`;
    const who = shift.holders.map(({ personId }) => personId);
    return {
      ...{ id: `reception:${matter}`, version: 1, context: 'reception', matter, kind: 'shift' },
      ...{ title: '', source: 'building', who, buildingId: rota.buildingId },
      ...{ startsAt: shift.startsAt, endsAt: shift.endsAt, movedFrom: null, state: 'planned' },
    };
  });

/** This month's reception days as they stand. */
export function reception(set: Setting): Reception {
  const hours = BUILDINGS.map(({ id }) => hoursOf(set, id));
  const visits: Visit[] = [];
  const rotas = hours.flatMap((one) => rotaIn(set, one, visits));
  return {
    ...{ reception_hours: hours, rotas, reception_visits: visits },
    shifts: rotas.flatMap(entriesOf),
  };
}
