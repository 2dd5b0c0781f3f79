/**
 * Cadre contact points and research visits (source 002: 建立党员干部联系点制度，每个干部相对固定联系一个
 * 学院或党支部; 健全调查研究制度，明确每年的时间和次数，并有书面报告). One document per cadre, target
 * and year: what is required, and every visit with its written report.
 */
import { type Day, type Instant, dayOf, endOfDay, startOfDay } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';

/** How often a year, and from which day the missing visits are brought up. */
export const VISIT_RULES = {
  perYear: 4,
  remindFrom: '10-15',
  source: '002 明确每年调查研究的时间和次数并有书面报告；次数由学校定，这里暂按每季度一次',
} as const;

export const VISIT_WAYS = ['visit', 'talk', 'meeting', 'survey'] as const;
export type VisitWay = (typeof VISIT_WAYS)[number];

export interface Visit {
  id: string;
  on: Day;
  way: VisitWay;
  /** The written report: what was seen, what it means, what follows. */
  seen: string;
  finding: string;
  follows: string;
  recordedAt: Instant;
}

export type PointTarget = 'building' | 'college' | 'class';

export interface ContactPoint extends Entity {
  cadre: PersonId;
  cadreName: string;
  targetKind: PointTarget;
  target: string;
  targetName: string;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  year: number;
  required: number;
  visits: Visit[];
  setBy: PersonId;
  setAt: Instant;
}

export interface PointSet extends DomainEvent {
  type: 'PointSet';
  pointId: string;
  cadre: PersonId;
  buildingId: BuildingId | null;
  remindAt: Instant;
  yearEndsAt: Instant;
}

export interface VisitRecorded extends DomainEvent {
  type: 'VisitRecorded';
  pointId: string;
  cadre: PersonId;
}

export interface VisitsDone extends DomainEvent {
  type: 'VisitsDone';
  pointId: string;
}

export type PointDecision = Decision<ContactPoint, PointSet | VisitRecorded | VisitsDone>;

export type Setting = Omit<ContactPoint, 'version' | 'required' | 'visits' | 'setAt'>;

/** From now on a year's; years that are over need no contact point any more. */
export function set(setting: Setting, now: Instant): PointDecision {
  const { id: pointId, cadre, buildingId, year } = setting;
  const yearEndsAt = endOfDay(`${year}-12-31`);
  ensure(yearEndsAt > now, 'duties.in_the_past');
  const from = startOfDay(`${year}-${VISIT_RULES.remindFrom}`);
  const remindAt = from > now ? from : now;
  return {
    next: { ...setting, required: VISIT_RULES.perYear, visits: [], setAt: now },
    events: [{ type: 'PointSet', pointId, cadre, buildingId, remindAt, yearEndsAt }],
  };
}

const MOST_VISITS = 60;

/** A visit of the point's year, on a day that has come; with the last required one it is done. */
export function recordVisit(
  point: ContactPoint,
  visit: Omit<Visit, 'recordedAt'>,
  now: Instant,
): PointDecision {
  ensure(visit.on <= dayOf(now), 'duties.in_future');
  ensure(visit.on.startsWith(`${point.year}-`), 'duties.wrong_year', { year: point.year });
  ensure(point.visits.length < MOST_VISITS, 'kernel.too_large', { most: MOST_VISITS });
  const { version: _version, ...before } = point;
  const { id: pointId, cadre } = point;
  const visits = [...point.visits, { ...visit, recordedAt: now }];
  const done: VisitsDone[] =
    visits.length === point.required ? [{ type: 'VisitsDone', pointId }] : [];
  return {
    next: { ...before, visits },
    events: [{ type: 'VisitRecorded', pointId, cadre }, ...done],
  };
}
