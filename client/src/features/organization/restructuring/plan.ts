/** A restructuring as it is written, kept on the phone, and what it becomes when it is sent. */
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { z } from '@louyu/shared/contracts/schema';
import { KIND_TERMS } from '../groups/group';
import type { restructure } from '@louyu/shared/contracts/organization-groups';
import type { InputOf } from '../../../platform/call/contract';
import type { Group } from '../groups/group';

const named = z.nullable(z.object({ id: z.string(), name: z.string() }));

const opening = z.object({
  name: z.string(),
  buildings: z.array(z.string()),
  leader: named,
  instructor: named,
});

const plan = z.object({
  kind: z.nullable(z.enum(['set_up', 'merge', 'split', 'close'])),
  closes: z.array(z.string()),
  opens: z.array(opening),
  /** Empty: today. */
  effectiveOn: z.string(),
  decision: z.string(),
  reason: z.string(),
});

export type Plan = z.output<typeof plan>;
export type Opening = Plan['opens'][number];
export type Kind = NonNullable<Plan['kind']>;

export const EMPTY_PLAN: Plan = {
  ...{ kind: null, closes: [], opens: [] },
  ...{ effectiveOn: '', decision: '', reason: '' },
};

export const readPlan = (body: unknown): Plan | undefined => {
  const read = plan.safeParse(body);
  return read.success ? read.data : undefined;
};

const NAME_LENGTH = 60;
export const DECISION_LENGTH = 80;

const opens = (buildings: string[]): Opening => ({
  ...{ name: '', buildings, leader: null, instructor: null },
});

const buildingsOf = (groups: readonly Group[], ids: readonly string[]): string[] =>
  groups.filter(({ id }) => ids.includes(id)).flatMap(({ buildings }) => buildings);

/** What a kind begins with, once it is known which groups end: nothing that can be derived is asked. */
export function begun(kind: Kind, closes: string[], groups: readonly Group[]): Partial<Plan> {
  const buildings = buildingsOf(groups, closes);
  if (kind === 'close') return { kind, closes, opens: [] };
  if (kind === 'set_up') return { kind, closes: [], opens: [opens([])] };
  if (kind === 'merge') return { kind, closes, opens: [opens(buildings)] };
  return { kind, closes, opens: buildings.map((id) => opens([id])) };
}

/** A further group; its buildings are chosen. */
export const withAnother = ({ opens: all }: Plan): Opening[] => [...all, opens([])];

export const changedAt = ({ opens: all }: Plan, at: number, next: Partial<Opening>): Opening[] =>
  all.map((each, index) => (index === at ? { ...each, ...next } : each));

export const withoutAt = ({ opens: all }: Plan, at: number): Opening[] =>
  all.filter((_, index) => index !== at);

const LEAST_CLOSED: Record<Kind, number> = { set_up: 0, merge: 2, split: 1, close: 1 };

function missingInClosing({ kind, closes }: Plan): string | undefined {
  if (!kind) return '先选怎样调整';
  if (closes.length >= LEAST_CLOSED[kind]) return undefined;
  return kind === 'merge' ? '选要合并的两个以上党小组' : `选要${KIND_TERMS[kind]}的党小组`;
}

function missingInOpening({ opens: all, kind, closes }: Plan, groups: readonly Group[]) {
  if (kind === 'split' && all.length < 2) return '拆分要有两个以上的新党小组';
  if (all.some(({ buildings }) => buildings.length === 0)) return '给每个新党小组选楼栋';
  const given = all.flatMap(({ buildings }) => buildings);
  if (new Set(given).size !== given.length) return '有一栋楼分给了两个党小组';
  const left = buildingsOf(groups, closes).filter((id) => !given.includes(id));
  if (kind === 'split' && left.length > 0) return '还有楼栋没有分给新党小组';
  if (all.some(({ name }) => name.trim() === '')) return '给每个新党小组起名字';
  return all.some(({ name }) => name.length > NAME_LENGTH) ? '有的名字太长了' : undefined;
}

function missingInPaper({ decision, reason }: Plan): string | undefined {
  if (decision.trim() === '') return '写明依据哪个决定';
  if (decision.length > DECISION_LENGTH) return '依据写得太长了';
  if (reason.trim() === '') return '写明原因';
  return reason.length > TEXT.paragraph ? '原因写得太长了' : undefined;
}

/** What is still missing, in the order of the form. */
export const missingIn = (of: Plan, groups: readonly Group[]): string | undefined =>
  missingInClosing(of) ?? missingInOpening(of, groups) ?? missingInPaper(of);

/** As the contract wants it; only for a plan in which nothing is missing. */
export function sending(of: Plan, today: string): InputOf<typeof restructure> | undefined {
  const { kind, closes, effectiveOn, decision, reason } = of;
  if (!kind) return undefined;
  const groups = of.opens.map(({ name, buildings, leader, instructor }) => ({
    ...{ name, buildings, leader: leader?.id ?? null, instructor: instructor?.id ?? null },
  }));
  const on = effectiveOn < today ? today : effectiveOn;
  return { kind, closes, opens: groups, effectiveOn: on, decision, reason };
}
