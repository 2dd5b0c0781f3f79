/** Counting: from records as they are joined to figures that carry them. Pure, no record is read twice. */
import type { Instant } from '../kernel/calendar';
import { type Figure, type FigureKey, FIGURES, MOST_RECORDS } from './report';

interface Dated {
  id: string;
  at: Instant;
}

/** What the owning contexts join for a period. */
export interface Counted {
  contacts: (Dated & { followUp: 'none' | 'open' | 'done' })[];
  inspections: (Dated & { inspected: boolean })[];
  hazards: (Dated & { state: 'open' | 'closed'; overdue: boolean; inPeriod: boolean })[];
  /** Targets without a holder, in the rosters of the place. */
  gaps: Dated[];
}

const newestFirst = (a: Dated, b: Dated): number =>
  b.at.localeCompare(a.at) || (a.id < b.id ? -1 : 1);

const figure = (key: FigureKey, records: readonly Dated[]): Figure => ({
  key,
  count: records.length,
  records: [...records]
    .sort(newestFirst)
    .slice(0, MOST_RECORDS)
    .map(({ id }) => id),
});

/** Every figure in its order; nothing that was not counted is shown as zero. */
export function figuresOf(
  { contacts, inspections, hazards, gaps }: Counted,
  building: boolean,
): Figure[] {
  const counted: Record<FigureKey, readonly Dated[]> = {
    contacts_made: contacts,
    follow_ups_done: contacts.filter(({ followUp }) => followUp === 'done'),
    follow_ups_open: contacts.filter(({ followUp }) => followUp === 'open'),
    rooms_inspected: inspections.filter(({ inspected }) => inspected),
    rooms_not_inspected: inspections.filter(({ inspected }) => !inspected),
    hazards_reported: hazards.filter(({ inPeriod }) => inPeriod),
    hazards_closed: hazards.filter(({ inPeriod, state }) => inPeriod && state === 'closed'),
    hazards_overdue: hazards.filter(({ overdue }) => overdue),
    gaps_open: gaps,
  };
  const shown = FIGURES.filter((key) => building || key !== 'gaps_open');
  return shown.map((key) => figure(key, counted[key]));
}
