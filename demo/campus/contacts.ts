/**
 * Sheets that were written under the campus' duties: some answered, some with a promise that was
 * kept, is late or still stands.
 */
import { planOf } from '@louyu/shared/domain/duties/cadence';
import {
  type Contact,
  type Sheet,
  answer,
  finish,
  record,
} from '@louyu/shared/domain/duties/contact-record';
import type { DutyRecord } from '@louyu/shared/domain/duties/state';
import {
  type Day,
  type Instant,
  addDays,
  addHours,
  dayOf,
  startOfDay,
} from '@louyu/shared/domain/kernel/calendar';
import { termsIn } from '@louyu/shared/domain/kernel/terms';
import { HISTORY_DAYS } from './almanac';
import { Chance } from './chance';
import { ASK_FOR_MORE, PRAISE, WORDINGS, type Wording } from './contact-wordings';
import { type Setting, leaderIn, personIn } from './setting';
import type { Stage } from './stage';
import { classNameOf } from './units';

const DAY_MS = 86_400_000;
const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const daysAfter = (day: Day, days: number): Day => dayOf(addDays(startOfDay(day), days));
const daysFrom = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Seven in the evening, when people are in. */
const evening = (day: Day): Instant => addHours(startOfDay(day), 19);

interface Telling {
  set: Setting;
  chance: Chance;
  duty: DutyRecord;
}

/** The evenings on which something was done: in nine stretches of ten, and not yet in every one that runs. */
function daysOf({ set, chance, duty }: Telling): Day[] {
  const today = set.almanac.day(0);
  const first = set.almanac.day(HISTORY_DAYS);
  const terms = termsIn({ from: first, until: today });
  return terms.flatMap((term) =>
    planOf(duty, term).flatMap(({ from, dueOn }) => {
      const [least, most] = [later(from, first), earlier(dueOn, daysAfter(today, -1))];
      const span = daysFrom(least, most);
      if (span < 0 || !chance.happens(dueOn < today ? 0.93 : 0.6)) return [];
      return [daysAfter(least, chance.below(span + 1))];
    }),
  );
}

function sheetOf({ set, chance, duty }: Telling, day: Day, wording: Wording): Sheet {
  const { needs, where, asked, done, follow } = wording;
  const dueOn = daysAfter(day, chance.between(3, 10));
  return {
    ...{ id: chance.id(), author: duty.holder, authorName: personIn(set, duty.holder).name },
    targetName: duty.kind === 'class' ? classNameOf(duty.target) : null,
    ...{ happenedOn: day, where, needs, asked, done, claimedAt: evening(day) },
    followUp: follow && { what: follow[0], dueOn },
  };
}

const written = ({ set, duty }: Telling, sheet: Sheet): Contact => {
  const at = addHours(evening(sheet.happenedOn), 1);
  const occasion = { who: duty.holder, procedure: 'duties.record_contact', at };
  return set.chronicle.tell('contacts', record(duty, sheet, at), occasion);
};

/** Most promises are kept in time; a few are late, a few still stand open. */
function kept({ set, chance }: Telling, contact: Contact, wording: Wording): Contact {
  if (!contact.followUp || !wording.follow || chance.happens(0.05)) return contact;
  const late = chance.happens(0.15) ? 2 : 0;
  const at = evening(daysAfter(contact.followUp.dueOn, late - 1));
  if (!set.almanac.isPast(at) || at < contact.recordedAt) return contact;
  const occasion = { who: contact.author, procedure: 'duties.finish_follow_up', at };
  const decision = finish(contact, wording.follow[1], at);
  return set.chronicle.tell('contacts', decision, occasion, contact);
}

/** Those who lead answer some: mostly well done, now and then a question. */
function answered({ set, chance }: Telling, contact: Contact): Contact {
  const by = contact.buildingId
    ? leaderIn(set, contact.buildingId)
    : `secretary-${contact.collegeId}`;
  const at = addHours(contact.recordedAt, 15);
  if (by === contact.author || !chance.happens(0.4) || !set.almanac.isPast(at)) return contact;
  const good = chance.happens(0.8);
  const [kind, text] = good
    ? (['well_done', chance.pick(PRAISE)] as const)
    : (['please_add', chance.pick(ASK_FOR_MORE)] as const);
  const given = { kind, text, by, byName: personIn(set, by).name };
  const occasion = { who: by, procedure: 'duties.give_feedback', at };
  return set.chronicle.tell('contacts', answer(contact, given, at), occasion, contact);
}

const told = (telling: Telling): Contact[] => {
  const wordings = WORDINGS[telling.duty.kind];
  if (!wordings) return [];
  return daysOf(telling).flatMap((day) => {
    const wording = telling.chance.pick(wordings);
    if (!telling.set.almanac.isPast(addHours(evening(day), 1))) return [];
    const contact = written(telling, sheetOf(telling, day, wording));
    return [answered(telling, kept(telling, contact, wording))];
  });
};

/** The member on the stage owes an answer to a question and has a promise that is late. */
function staged(stage: Stage, duties: readonly DutyRecord[], set: Setting): Contact[] {
  const duty = duties.find(({ holder, kind }) => holder === stage.member && kind === 'room');
  const wording = WORDINGS.room?.[0];
  if (!duty || !wording) return [];
  const telling = { set, duty, chance: new Chance('the staged contact') };
  const sheet = sheetOf(telling, set.almanac.day(6), wording);
  const dueOn = set.almanac.day(1);
  const contact = written(telling, {
    ...sheet,
    followUp: { what: sheet.followUp?.what ?? '', dueOn },
  });
  const at = addHours(contact.recordedAt, 14);
  const by = stage.leader;
  const given = {
    kind: 'please_add' as const,
    text: ASK_FOR_MORE[0] ?? '',
    by,
    byName: personIn(set, by).name,
  };
  const occasion = { who: by, procedure: 'duties.give_feedback', at };
  return [set.chronicle.tell('contacts', answer(contact, given, at), occasion, contact)];
}

/** Every sheet, the staged one first. */
export function contacts(stage: Stage, duties: readonly DutyRecord[], set: Setting): Contact[] {
  const chance = new Chance('contacts');
  return [...staged(stage, duties, set), ...duties.flatMap((duty) => told({ set, chance, duty }))];
}
