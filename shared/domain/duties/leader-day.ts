/**
 * Reception days of those in charge (领导接待日; sources 002, 003): announced to everybody, then held
 * with what people came for in closed categories, or called off. Who came is not written down.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';

export const VISITOR_MATTERS = [
  'study',
  'room_and_food',
  'safety',
  'aid',
  'party_work',
  'teaching',
  'other',
] as const;
export type VisitorMatter = (typeof VISITOR_MATTERS)[number];

export interface LeaderDay extends Entity {
  on: Day;
  /** `14:00`, in Shanghai. */
  from: string;
  until: string;
  place: string;
  /** Who receives, with their office. */
  host: string;
  announcedBy: PersonId;
  announcedAt: Instant;
  state: 'announced' | 'held' | 'called_off';
  /** How many came for what, and how many matters were settled on the spot. */
  visitors: { matter: VisitorMatter; count: number }[];
  settled: number;
  endedAt: Instant | null;
}

export interface LeaderDayAnnounced extends DomainEvent {
  type: 'LeaderDayAnnounced';
  leaderDayId: string;
  on: Day;
}

export interface LeaderDayEnded extends DomainEvent {
  type: 'LeaderDayEnded';
  leaderDayId: string;
}

export type LeaderDayDecision = Decision<LeaderDay, LeaderDayAnnounced | LeaderDayEnded>;

export type Announcement = Pick<
  LeaderDay,
  'id' | 'on' | 'from' | 'until' | 'place' | 'host' | 'announcedBy'
>;

/** Announced for today or a day to come, from a time until a later one. */
export function announce(said: Announcement, now: Instant): LeaderDayDecision {
  ensure(said.on >= dayOf(now), 'duties.in_the_past');
  ensure(said.from < said.until, 'duties.empty_period');
  const fresh = { state: 'announced' as const, visitors: [], settled: 0, endedAt: null };
  return {
    next: { ...said, ...fresh, announcedAt: now },
    events: [{ type: 'LeaderDayAnnounced', leaderDayId: said.id, on: said.on }],
  };
}

export interface Ending {
  state: 'held' | 'called_off';
  visitors: LeaderDay['visitors'];
  settled: number;
}

/** What came of it; once, and held only on its day or later. */
export function end(day: LeaderDay, ending: Ending, now: Instant): LeaderDayDecision {
  ensure(day.state === 'announced', 'duties.already_ended');
  ensure(ending.state === 'called_off' || day.on <= dayOf(now), 'duties.in_future');
  const { version: _version, ...before } = day;
  return {
    next: { ...before, ...ending, endedAt: now },
    events: [{ type: 'LeaderDayEnded', leaderDayId: day.id }],
  };
}
