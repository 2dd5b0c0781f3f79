/** What of a term's calendar is still to be made: rules and buildings that joined since too. */
import { CADENCES } from '@louyu/shared/domain/calendar/cadences';
import type { Cadence, Occasion, OwnCadence } from '@louyu/shared/domain/calendar/state';
import { termCalendar } from '@louyu/shared/domain/calendar/term-calendar';
import { dayAfter, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Fresh } from '@louyu/shared/domain/kernel/entity';
import type { Term } from '@louyu/shared/domain/kernel/terms';
import type { Building } from '@louyu/shared/domain/organization/state';
import { changeAll, makeOnce } from '../../kernel/claims';
import { type Collection, collection } from '../../kernel/collection';
import type { JobCall } from '../../kernel/jobs';
import { cadences, calendarTerms } from './repository';

const buildings: Collection<Building> = collection<Building>('buildings');
const MOST_BUILDINGS = 200;
const MOST_RULES = 500;

interface Missing {
  calendar: Fresh<Occasion>[];
  /** `<cadence>.<building>` of all that stands once this was made. */
  keys: string[];
}

type Ruled = Cadence & { buildings: readonly string[]; from: string | null; until: string | null };

const builtIn: Ruled[] = CADENCES.map((cadence) => ({
  ...cadence,
  ...{ buildings: [], from: null, until: null },
}));

const keyOf = (cadence: Ruled, buildingId: string): string => `${cadence.id}.${buildingId}`;

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);
const earlier = (a: string, b: string | null): string => (b !== null && b < a ? b : a);

/** One rule's occasions in one building, from tomorrow on: nothing begins as missed. */
function made(cadence: Ruled, buildingId: string, term: Term, { now, calendar }: JobCall) {
  const from = later(later(dayAfter(dayOf(now)), term.from), cadence.from);
  const window = { from, until: earlier(term.until, cadence.until) };
  if (window.from > window.until) return [];
  return termCalendar([cadence], [buildingId], { term, window, almanac: calendar });
}

const ofTerm = ({ from, until }: OwnCadence, term: Term): boolean =>
  from <= term.until && (until === null || until >= term.from);

/** `null` while nothing changed since the term was last looked at. Two or four round trips. */
export async function missingOf(job: JobCall, term: Term): Promise<Missing | null> {
  const { read, now } = job;
  const marker = await read.find(calendarTerms, term.id);
  const own = await read.all(cadences, { until: { from: term.from } }, MOST_RULES);
  const added = own.filter((one) => ofTerm(one, term));
  const done = new Set(marker?.made ?? []);
  const news = added.some(({ id }) => !done.has(id));
  if (marker?.checkedOn === dayOf(now) && !news) return null;
  const places = (await read.all(buildings, {}, MOST_BUILDINGS)).map(({ id }) => id);
  const rules: Ruled[] = [...builtIn, ...added];
  const calendar: Fresh<Occasion>[] = [];
  const keys = new Set(done);
  for (const cadence of rules) {
    const meant = places.filter(
      (id) => cadence.buildings.length === 0 || cadence.buildings.includes(id),
    );
    for (const id of meant.filter((one) => !done.has(keyOf(cadence, one)))) {
      calendar.push(...made(cadence, id, term, job));
      keys.add(keyOf(cadence, id));
    }
    keys.add(cadence.id);
  }
  return { calendar, keys: [...keys] };
}

export async function noteMade({ now }: JobCall, { id }: Term, keys: string[]): Promise<void> {
  const fields = { checkedOn: dayOf(now), made: keys };
  if (await makeOnce(calendarTerms, { id, version: 1, ...fields })) return;
  await changeAll(calendarTerms, { _id: id }, fields);
}
