/**
 * What the grade of a hazard means, as data with its source, so that a university changes
 * numbers and not code: by which rule a report is graded, how soon it must be put right,
 * looked at and decided on, how often and how far the time may be extended, and who hears
 * of it when nothing happens.
 */
import type { HazardFact, HazardKind, GradeRuleId, Rung, Severity } from './state';

/** Hours run through nights and holidays; working days end with the day. */
export type Span = { hours: number } | { workingDays: number };

export interface GradeRule {
  id: GradeRuleId;
  severity: Severity;
  /** Any of these kinds; absent: every kind. */
  kinds?: readonly HazardKind[];
  /** Any of these facts; absent: none needed. */
  facts?: readonly HazardFact[];
  source: string;
}

const UNIVERSITY = '学校规则（公寓隐患分级，可由学校调整）';
const FIRE_LAW = '《中华人民共和国消防法》第二十八条';

/** The first that applies counts; the gravest stand first, and the last applies to everything. */
export const GRADE_RULES: readonly GradeRule[] = [
  { id: 'someone_hurt', severity: 'urgent', facts: ['someone_hurt'], source: UNIVERSITY },
  { id: 'sparks_or_smoke', severity: 'urgent', facts: ['sparks_or_smoke'], source: UNIVERSITY },
  { id: 'wet_electrics', severity: 'urgent', facts: ['wet_electrics'], source: UNIVERSITY },
  { id: 'way_out', severity: 'urgent', facts: ['way_out_blocked'], source: FIRE_LAW },
  { id: 'way_out', severity: 'urgent', kinds: ['escape'], source: FIRE_LAW },
  { id: 'open_fire', severity: 'urgent', kinds: ['fire'], source: UNIVERSITY },
  { id: 'electricity', severity: 'serious', kinds: ['appliance', 'wiring'], source: UNIVERSITY },
  { id: 'battery', severity: 'serious', kinds: ['charging'], source: UNIVERSITY },
  { id: 'leak', severity: 'serious', kinds: ['water'], source: UNIVERSITY },
  { id: 'lock', severity: 'serious', kinds: ['lock_window'], source: UNIVERSITY },
  { id: 'many_rooms', severity: 'serious', facts: ['many_rooms'], source: UNIVERSITY },
  { id: 'otherwise', severity: 'minor', source: UNIVERSITY },
];

export interface Grade {
  /** From the report (or the reopening) to the repair. */
  fix: Span;
  /** From the repair to the look of somebody else. */
  verify: Span;
  /** From a question (more time? cannot be done) to its answer. */
  decide: Span;
  extension: { most: number; span: Span };
  /** The farthest day for an outside contractor, and for bearing the risk; 0: never. */
  contractDays: number;
  tolerateDays: number;
  /** After the due time. */
  ladder: readonly { to: Rung; after: Span }[];
}

/** Source 000: 监督相关工作人员及时排除安全隐患; brief R27: it climbs when nothing happens. */
export const GRADES: Record<Severity, Grade> = {
  urgent: {
    fix: { hours: 4 },
    verify: { hours: 24 },
    decide: { hours: 4 },
    extension: { most: 1, span: { hours: 24 } },
    contractDays: 3,
    tolerateDays: 0,
    ladder: [
      { to: 'instructor', after: { hours: 0 } },
      { to: 'guidance', after: { hours: 2 } },
      { to: 'college_secretary', after: { hours: 12 } },
    ],
  },
  serious: {
    fix: { workingDays: 1 },
    verify: { workingDays: 2 },
    decide: { workingDays: 1 },
    extension: { most: 2, span: { workingDays: 5 } },
    contractDays: 20,
    tolerateDays: 14,
    ladder: [
      { to: 'instructor', after: { hours: 0 } },
      { to: 'guidance', after: { workingDays: 1 } },
      { to: 'college_secretary', after: { workingDays: 2 } },
    ],
  },
  minor: {
    fix: { workingDays: 3 },
    verify: { workingDays: 2 },
    decide: { workingDays: 2 },
    extension: { most: 2, span: { workingDays: 10 } },
    contractDays: 45,
    tolerateDays: 60,
    ladder: [
      { to: 'instructor', after: { hours: 0 } },
      { to: 'guidance', after: { workingDays: 2 } },
      { to: 'college_secretary', after: { workingDays: 4 } },
    ],
  },
};
