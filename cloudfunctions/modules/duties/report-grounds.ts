/**
 * What a report counts, in one round trip: the building or the author as the base, and joined to
 * it what the owning contexts say is countable in the period (their ports name the stages).
 */
import type { Contact } from '@louyu/shared/domain/duties/contact-record';
import type { Figure } from '@louyu/shared/domain/duties/report';
import { type Counted, figuresOf } from '@louyu/shared/domain/duties/report-figures';
import type { Gap } from '@louyu/shared/domain/duties/state';
import { type Day, type Instant, endOfDay, startOfDay } from '@louyu/shared/domain/kernel/calendar';
import type { BuildingId, PersonId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { collection } from '../../kernel/collection';
import { type Span, joinedWhere } from '../../kernel/countable';
import type { Ports } from '../../kernel/ports';
import type { Reader, Stage } from '../../kernel/repository';
import { contacts, rosters } from './repository';

export interface Asked {
  place: BuildingId | null;
  author: PersonId;
  from: Day;
  until: Day;
}

const buildings = collection('buildings');
const people = collection('people');

const during = ({ from, until }: Span) => ({ $gte: from, $lte: until });

const contactsIn = (span: Span): Stage => {
  const whose = span.buildingId ? { buildingId: span.buildingId } : { author: span.personId };
  const shown = ['recordedAt', 'followUp', 'open'];
  return joinedWhere(contacts.name, 'contacts', { ...whose, recordedAt: during(span) }, shown);
};

const BUILDING_ROSTERS = ['area', 'building'];

const gapsIn = ({ buildingId }: Span): Stage[] =>
  buildingId
    ? [
        joinedWhere(
          rosters.name,
          'rosters',
          { _id: { $in: BUILDING_ROSTERS.map((kind) => `${kind}.${buildingId}`) } },
          ['gaps'],
        ),
      ]
    : [];

type Row = Record<string, Record<string, unknown>[]>;

const all = <T>(row: Row, field: string): (T & { _id: string })[] =>
  (row[field] ?? []) as unknown as (T & { _id: string })[];

const followUpOf = ({ followUp, open }: Contact): 'none' | 'open' | 'done' => {
  if (!followUp) return 'none';
  return open ? 'open' : 'done';
};

const gapsOf = (row: Row): Counted['gaps'] =>
  all<{ gaps: Gap[] }>(row, 'rosters').flatMap(({ _id, gaps }) =>
    gaps.map(({ target, since }) => ({ id: `${_id}.${target}`, at: since })),
  );

type Counting = Pick<Ports, 'inspections' | 'hazards'> & { span: Span; now: Instant };

const countedFrom = (row: Row, { span, inspections, hazards, now }: Counting): Counted => ({
  contacts: all<Contact>(row, 'contacts').map((contact) => ({
    ...{ id: contact._id, at: contact.recordedAt },
    followUp: followUpOf(contact),
  })),
  inspections: all(row, 'inspections').map((each) => ({
    id: each._id,
    ...inspections.counted(each, span, now),
  })),
  hazards: all(row, 'hazards').map((each) => ({
    id: each._id,
    ...hazards.counted(each, span, now),
  })),
  gaps: gapsOf(row),
});

/** The figures of a period as they stand now; refuses a building that there is not. */
export async function countFor(
  read: Reader,
  { place, author, from, until }: Asked,
  ports: Ports,
  now: Instant,
): Promise<Figure[]> {
  const { inspections, hazards } = ports;
  const period = { from: startOfDay(from), until: endOfDay(until) };
  const span: Span = { ...period, buildingId: place, personId: place ? null : author };
  const stages: Stage[] = [
    ['match', { _id: place ?? author }],
    contactsIn(span),
    inspections.inSpan('inspections', span),
    hazards.inSpan('hazards', span),
    ...gapsIn(span),
  ];
  const [row] = await read.aggregate(place ? buildings : people, stages, 1);
  ensure(row, 'kernel.not_found');
  const counting = { span, inspections, hazards, now };
  return figuresOf(countedFrom(row as unknown as Row, counting), place !== null);
}
