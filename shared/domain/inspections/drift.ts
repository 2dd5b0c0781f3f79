/**
 * An inspector who always gives full marks, beside what others found in the same building
 * (issue 6 "Results"; brief principle 1). It is a reason to go along once, never a mark against
 * anybody: rooms differ, a floor may be in good order. Shown to the group's leader alone, in
 * the order of ids, never as a ranking.
 */
import type { PersonId } from '../kernel/ids';
import type { Counted } from './room-month';

export interface DriftRule {
  version: string;
  /** Inspections of one person below which nothing is said. */
  leastOwn: number;
  /** Inspections of all others below which there is nothing to compare with. */
  leastOthers: number;
  /** Of the others' inspections, in how many percent something failed at least. */
  othersFindPercent: number;
  months: number;
  source: string;
}

/** Oldest first; an earlier entry is never edited. */
export const DRIFT_RULES: readonly [DriftRule, ...DriftRule[]] = [
  {
    version: '2026-09',
    leastOwn: 20,
    leastOthers: 40,
    othersFindPercent: 5,
    months: 2,
    source: '000 认真做好记录；整治“指尖上的形式主义”（人数和比例由学校确定）',
  },
];

export const currentDriftRule = (): DriftRule => DRIFT_RULES.at(-1) ?? DRIFT_RULES[0];

/** `too_few`: nothing can be said. `finds`: found something. `always_full`: never did, others do. */
export type DriftVerdict = 'too_few' | 'finds' | 'always_full' | 'nothing_to_compare';

export interface InspectorMonth {
  inspector: PersonId;
  inspected: number;
  /** Inspections in which something failed, as it was recorded: a struck finding was found too. */
  finding: number;
  verdict: DriftVerdict;
}

const found = ({ asked, passed, struck }: Counted): boolean => asked > passed || struck > 0;

function verdictOf(
  own: readonly Counted[],
  others: readonly Counted[],
  rule: DriftRule,
): DriftVerdict {
  if (own.length < rule.leastOwn) return 'too_few';
  if (own.some(found)) return 'finds';
  const percent = (others.filter(found).length * 100) / Math.max(1, others.length);
  const comparable = others.length >= rule.leastOthers && percent >= rule.othersFindPercent;
  return comparable ? 'always_full' : 'nothing_to_compare';
}

/** What each inspector of a building found, in the order of their ids. */
export function driftOf(
  records: readonly Counted[],
  rule: DriftRule = currentDriftRule(),
): InspectorMonth[] {
  const seen = records.filter(({ inspected }) => inspected);
  const people = [...new Set(seen.map(({ inspector }) => inspector))].sort();
  return people.map((inspector) => {
    const own = seen.filter((each) => each.inspector === inspector);
    const others = seen.filter((each) => each.inspector !== inspector);
    const verdict = verdictOf(own, others, rule);
    return { inspector, inspected: own.length, finding: own.filter(found).length, verdict };
  });
}
