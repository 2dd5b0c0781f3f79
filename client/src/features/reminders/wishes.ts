/** How one wishes to be told, as the screen offers it: topics under one name, a few quiet hours. */
import { TOPIC_TERMS } from '@louyu/shared/messages/topics';
import type { OutputOf } from '../../platform/call/contract';
import type { preferences } from '@louyu/shared/contracts/reminders';

export type Wishes = OutputOf<typeof preferences>;
export type Topics = Wishes['topics'];
export type TopicWish = NonNullable<Topics[keyof Topics]>;
type Quiet = NonNullable<Wishes['quiet']>;

export interface NamedTopic {
  name: string;
  /** The contexts of this name. */
  keys: (keyof Topics)[];
}

/** Every topic by its name, in the order of their first context. */
export function namedTopics(): NamedTopic[] {
  const byName = new Map<string, NamedTopic>();
  for (const [key, name] of Object.entries(TOPIC_TERMS) as [keyof Topics, string | null][]) {
    if (name === null) continue;
    const named = byName.get(name) ?? { name, keys: [] };
    named.keys.push(key);
    byName.set(name, named);
  }
  return [...byName.values()];
}

export const wishFor = (topics: Topics, { keys }: NamedTopic): TopicWish | undefined =>
  keys.map((key) => topics[key]).find((wish) => wish !== undefined);

/** With this topic as wished; `undefined`: as every kind says. */
export function wished(topics: Topics, { keys }: NamedTopic, wish: TopicWish | undefined): Topics {
  const others = Object.entries(topics).filter(([key]) => !keys.includes(key as keyof Topics));
  const own = wish ? keys.map((key) => [key, wish] as const) : [];
  return Object.fromEntries([...others, ...own]) as Topics;
}

const two = (count: number): string => String(count).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** 22:00 到次日 07:30 */
export const hoursInWords = ({ from, until }: Quiet): string => {
  if (from === until) return '不设';
  return `${clock(from)} 到${until < from ? '次日' : ''} ${clock(until)}`;
};

const hours = (from: number, until: number): Quiet => ({ from: from * 60, until: until * 60 });

/** What most people want instead of the usual. */
export const QUIET_CHOICES = {
  early: hours(21, 7),
  late: hours(23.5, 8),
  none: hours(0, 0),
} as const;
export type QuietChoice = keyof typeof QUIET_CHOICES | 'usual';

const same = (a: Quiet, b: Quiet): boolean => a.from === b.from && a.until === b.until;

/** Which of the choices it is; `undefined` for hours that are none of them. */
export function quietChoice(quiet: Quiet | null): QuietChoice | undefined {
  if (quiet === null) return 'usual';
  const names = Object.keys(QUIET_CHOICES) as (keyof typeof QUIET_CHOICES)[];
  return names.find((name) => same(QUIET_CHOICES[name], quiet));
}
