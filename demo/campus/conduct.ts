/** Facts about named persons: most of them good, each noticed, many remarked, most final. */
import {
  CONDUCT_CATEGORIES,
  CREDITABLE,
  type ConductCategory,
} from '@louyu/shared/domain/conduct/state';
import type { Person } from '@louyu/shared/domain/organization/state';
import { HISTORY_DAYS } from './almanac';
import { Chance } from './chance';
import { type Course, type FactHistory, tellFact } from './conduct-course';
import { FACTS, REMARKS } from './conduct-wordings';
import { type Setting, leaderIn, personIn } from './setting';

const COUNT = 96;
const GOOD = 0.62;

const creditable = (category: ConductCategory): boolean => CREDITABLE.includes(category);

function categoryFor(chance: Chance, serving: boolean): ConductCategory {
  const good = chance.happens(GOOD);
  const fitting = CONDUCT_CATEGORIES.filter((category) => creditable(category) === good);
  const duty = ['duty_neglected', 'dishonest_record'];
  return chance.pick(fitting.filter((category) => serving || !duty.includes(category)));
}

function authorFor(chance: Chance, about: Person, set: Setting): Person {
  const buildingId = about.buildingId ?? '';
  const leader = leaderIn(set, buildingId);
  const byLeader = leader !== about.id && chance.happens(0.4);
  return personIn(set, byLeader ? leader : `instructor-${buildingId}`);
}

function courseFor(chance: Chance, about: Person, daysAgo: number, set: Setting): Course {
  const category = categoryFor(chance, about.servesIn !== null);
  const good = creditable(category);
  const text = chance.pick(FACTS[category]);
  const at = set.almanac.at(daysAgo, chance.between(18, 40) / 2);
  const words = chance.pick(REMARKS[good ? 'good' : 'bad']);
  const remark = chance.happens(good ? 0.3 : 0.6) ? { remark: words } : {};
  const ends = chance.happens(0.05) ? 'withdrawn' : chance.happens(0.9) ? 'final' : 'open';
  return { about, author: authorFor(chance, about, set), category, text, at, ends, ...remark };
}

/** Facts about people of the Party groups and some other students; nobody of `except`. */
export function facts(set: Setting, except: ReadonlySet<string>): FactHistory[] {
  const chance = new Chance('conduct');
  const residents = [...set.people.values()].filter(({ kind }) => kind === 'student');
  const serving = residents.filter(({ servesIn, id }) => servesIn !== null && !except.has(id));
  const others = residents.filter(({ servesIn, id }) => servesIn === null && !except.has(id));
  return Array.from({ length: COUNT }, (_, index) => {
    const about = chance.pick(chance.happens(0.75) ? serving : others);
    const daysAgo = 1 + Math.floor((index * HISTORY_DAYS) / COUNT);
    return tellFact(courseFor(chance, about, daysAgo, set), chance.id(), set);
  });
}
