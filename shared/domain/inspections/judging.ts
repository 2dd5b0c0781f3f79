/**
 * Who decides an objection and how: item by item, with reasons, never by whoever made the
 * inspection or lives in the room (brief principle 6; source 003 正当程序).
 */
import type { Instant } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { type Actor, type Role, covers } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import { type HearingDecision, fieldsOf, hearingOf, placed } from './hearing';
import { MANNER, type Objection, type ObjectionState, type Ruling } from './hearing-state';
import type { Inspection } from './state';

/** Those who may judge, in the order in which they are asked (004: 组长—指导员—指导部). */
export const JUDGES = ['group_leader', 'instructor', 'guidance'] as const satisfies readonly Role[];

/** The post in which somebody may judge this room's objections; `undefined` when they may not. */
export function judgesAs(
  inspection: Pick<Inspection, 'roomId' | 'buildingId' | 'inspector'>,
  notBy: readonly PersonId[],
  judge: Pick<Actor, 'personId' | 'roomId' | 'positions'>,
  at: Instant,
): Role | undefined {
  const involved = notBy.includes(judge.personId) || judge.personId === inspection.inspector;
  if (involved || judge.roomId === inspection.roomId) return undefined;
  const { buildingId } = inspection;
  return JUDGES.find((role) => covers(judge as Actor, [role], { buildingId }, at));
}

/** Severities from mild to grave; a judge may only make a finding milder. */
const GRAVITY = ['minor', 'serious', 'urgent'] as const;

function ensureRuled(inspection: Inspection, { items }: Objection, rulings: readonly Ruling[]) {
  const ruled = rulings.map(({ item }) => item);
  const complete = items.every((item) => ruled.includes(item)) && ruled.length === items.length;
  ensure(complete, 'inspections.rule_on_each', { items });
  for (const { item, kind, severity } of rulings) {
    const was = inspection.answers.find((answer) => answer.item === item)?.severity ?? null;
    if (kind !== 'milder')
      ensure(severity === null, 'kernel.invalid_input', { fields: ['rulings'] });
    else
      ensure(
        was && severity && GRAVITY.indexOf(severity) < GRAVITY.indexOf(was),
        'inspections.not_milder',
        { item },
      );
  }
}

const outcomeOf = (rulings: readonly Ruling[]): ObjectionState => {
  if (rulings.every(({ kind }) => kind === 'struck')) return 'upheld';
  return rulings.every(({ kind }) => kind === 'stands') ? 'rejected' : 'changed';
};

/**
 * Decides an objection, item by item, with reasons. Neither the inspectors nor anybody of the
 * room decide it, whatever post they hold.
 * @throws inspections.no_objection, own_inspection, rule_on_each, not_milder
 */
export function decideObjection(
  inspection: Inspection,
  judge: Actor,
  { rulings, reason }: { rulings: Ruling[]; reason: string },
  at: Instant,
): HearingDecision {
  const hearing = hearingOf(inspection);
  const { objection } = hearing;
  ensure(objection?.state === 'open', 'inspections.no_objection');
  const role = judgesAs(inspection, [...objection.notBy, objection.by], judge, at);
  ensure(role, 'inspections.own_inspection');
  ensureRuled(inspection, objection, rulings);
  const by = { by: judge.personId, byName: judge.name, role };
  const state = outcomeOf(rulings);
  const decided: Objection = { ...objection, state, decision: { ...by, reason, at, rulings } };
  const struck = rulings.flatMap(({ item, kind }) =>
    kind === 'struck' && item !== MANNER ? [item] : [],
  );
  const event = { ...placed(inspection), by: judge.personId, inspector: inspection.inspector };
  return {
    next: { ...fieldsOf(inspection), hearing: { ...hearing, objection: decided } },
    events: [{ type: 'ObjectionDecided', ...event, state, struck }],
  };
}
