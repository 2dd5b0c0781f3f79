/** One fact about a person, told from its record to where it stands. */
import * as rules from '@louyu/shared/domain/conduct/rules';
import type { ConductCategory, ConductFact } from '@louyu/shared/domain/conduct/state';
import { type Instant, addHours, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Person } from '@louyu/shared/domain/organization/state';
import { WITHDRAWN } from './conduct-wordings';
import { type Setting, actorOf } from './setting';

/** Every version that a fact ever had, oldest first, so that a dossier of any day can be told. */
export type FactHistory = { at: Instant; fact: ConductFact }[];

export interface Course {
  about: Person;
  author: Person;
  category: ConductCategory;
  text: string;
  at: Instant;
  /** What the person said a day later; absent: nothing. */
  remark?: string;
  /** How it ends, once its time has come. */
  ends: 'final' | 'withdrawn' | 'open';
}

type Decided = ReturnType<typeof rules.remark>;

interface Act {
  who: string;
  procedure: string;
  at: Instant;
  decide(fact: ConductFact): Decided;
}

const HOURS_TO_REMARK = 23;
const HOURS_TO_SETTLE = 20;
/** Longer than the window for a remark, whatever holidays lie in it. */
const DAYS_WITHOUT_REMARK = 14;

const remarked = ({ about, remark = '', at }: Course): Act => {
  const then = addHours(at, HOURS_TO_REMARK);
  const decide: Act['decide'] = (fact) => rules.remark(fact, remark, then);
  return { who: about.id, procedure: 'conduct.remark', at: then, decide };
};

function settled({ author, ends, remark, at }: Course): Act {
  const wait = remark ? HOURS_TO_REMARK + HOURS_TO_SETTLE : DAYS_WITHOUT_REMARK * 24;
  const then = addHours(at, wait);
  const who = author.id;
  if (ends === 'withdrawn') {
    const decide: Act['decide'] = (fact) => rules.withdraw(fact, WITHDRAWN, then);
    return { who, procedure: 'conduct.withdraw', at: then, decide };
  }
  const decide: Act['decide'] = (fact) => rules.finalise(fact, actorOf(author), then);
  return { who, procedure: 'conduct.finalise', at: then, decide };
}

function recorded(course: Course, id: string, set: Setting): ConductFact {
  const { about, author, category, text, at } = course;
  const seen = { id, category, text, happenedOn: dayOf(addHours(at, -14)) };
  const decision = rules.record(seen, about, actorOf(author), at, set.almanac.calendar);
  const occasion = { who: author.id, procedure: 'conduct.record', at };
  return set.chronicle.tell('conduct_facts', decision, occasion);
}

/** Tells one fact from its record as far as time has allowed. */
export function tellFact(course: Course, id: string, set: Setting): FactHistory {
  let fact = recorded(course, id, set);
  const history: FactHistory = [{ at: course.at, fact }];
  const acts = [
    ...(course.remark ? [remarked(course)] : []),
    ...(course.ends === 'open' ? [] : [settled(course)]),
  ];
  for (const { decide, ...occasion } of acts) {
    if (!set.almanac.isPast(occasion.at)) break;
    fact = set.chronicle.tell('conduct_facts', decide(fact), occasion, fact);
    history.push({ at: occasion.at, fact });
  }
  return history;
}
