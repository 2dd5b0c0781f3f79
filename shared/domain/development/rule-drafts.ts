/**
 * A university's own rules (principle 7): a copy of a set, changed and tried, published by a
 * second person, in force from a later day, and never looser than the layer above. A national
 * set is where an administrator enters the text of a revision; only its source binds it.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { ownMilestone } from './chart';
import { type RuleBook, type RuleSet, type StoredRuleSet, chartOf, nationalOn } from './rule-sets';
import type { Step } from './state';
import { type Terms, absurdTerms, looserTerms } from './terms';

export interface RulesPublished extends DomainEvent {
  type: 'RulesPublished';
  rulesId: string;
  layer: RuleSet['layer'];
  effectiveFrom: Day;
}

export interface RulesDrafted extends DomainEvent {
  type: 'RulesDrafted' | 'RulesChanged';
  rulesId: string;
  by: PersonId;
}

export type RulesDecision = Decision<StoredRuleSet, RulesPublished | RulesDrafted>;

/** A step of a university's own, as it is entered. */
export interface OwnStep {
  name: string;
  source: string;
  at: Step;
  after: string;
  papers: string[];
}

/** What may be changed in a draft. */
export interface RulesEntered {
  name: string;
  source: string;
  effectiveFrom: Day;
  terms: Terms;
  /** Stages before whose end the opinion is asked; where exactly, the gates of the copy say. */
  gates: Step[];
  own: OwnStep[];
}

/** Gates of the built-in set, by the step that they lead to. */
const gatesFor = (steps: readonly Step[], from: RuleSet) =>
  from.gates.filter(({ to }) => steps.includes(to));

const ownFor = (own: readonly OwnStep[]): RuleSet['own'] =>
  own.map(({ after, ...shape }, index) => ({
    after,
    rule: ownMilestone({ ...shape, key: `own-${index + 1}` }),
  }));

/** Every added step stands in its own stage: behind one of that stage, or of the end of the one before. */
function ensurePlaced(set: Pick<RuleSet, 'own'>): void {
  const chart = chartOf(set);
  const stages = chart.map(({ at }) => at);
  ensure(
    chart.length === chartOf({ own: [] }).length + set.own.length,
    'development.misplaced_step',
  );
  const runs = stages.filter((stage, at) => stage !== stages[at - 1]);
  ensure(new Set(runs).size === runs.length, 'development.misplaced_step');
}

function ensureSane({ terms, own, layer }: RuleSet, national: RuleSet): void {
  const absurd = absurdTerms(terms);
  ensure(absurd.length === 0, 'development.absurd_term', { terms: absurd });
  ensurePlaced({ own });
  const looser = layer === 'university' ? looserTerms(terms, national.terms) : [];
  ensure(looser.length === 0, 'development.looser_than_above', { terms: looser });
}

/** A draft that begins as a copy of a known set. @throws development.rules_unknown */
export function copyRules(
  book: RuleBook,
  { id, from, layer }: { id: string; from: string; layer: RuleSet['layer'] },
  by: PersonId,
  now: Instant,
): RulesDecision {
  const source = book.find((set) => set.id === from);
  ensure(
    source && (layer === 'university' || source.layer === 'national'),
    'development.rules_unknown',
  );
  const next = {
    ...source,
    ...{ id, layer, name: `${source.name}（修改稿）`, above: nationalOn(book, dayOf(now)).source },
    ...{ state: 'draft' as const, copiedFrom: from, draftedBy: by, draftedAt: now },
    ...{ publishedBy: null, publishedAt: null },
  };
  return { next, events: [{ type: 'RulesDrafted', rulesId: id, by }] };
}

const ensureDraft = ({ state }: StoredRuleSet): void =>
  ensure(state === 'draft', 'development.rules_published');

/**
 * The draft as it is entered now; whoever changes it last counts as its drafter.
 * @throws development.rules_published, development.absurd_term, development.looser_than_above,
 * development.misplaced_step
 */
export function changeRules(
  draft: StoredRuleSet,
  { gates, own, ...entered }: RulesEntered,
  book: RuleBook,
  by: PersonId,
  now: Instant,
): RulesDecision {
  ensureDraft(draft);
  const full = book.find(({ id }) => id === 'apartment-2012') ?? draft;
  const { version: _version, ...before } = draft;
  const rules = { gates: gatesFor(gates, full), own: ownFor(own) };
  const next = { ...before, ...entered, ...rules, draftedBy: by, draftedAt: now };
  ensureSane({ ...next }, nationalOn(book, entered.effectiveFrom));
  return { next, events: [{ type: 'RulesChanged', rulesId: draft.id, by }] };
}

/**
 * Another person puts it in force from a day to come, so that nobody's stage begins under rules
 * that were not there in the morning.
 * @throws development.rules_same_person, development.rules_in_past, and those of a change
 */
export function publishRules(
  draft: StoredRuleSet,
  book: RuleBook,
  by: PersonId,
  now: Instant,
): RulesDecision {
  ensureDraft(draft);
  ensure(draft.draftedBy !== by, 'development.rules_same_person');
  ensure(draft.effectiveFrom > dayOf(now), 'development.rules_in_past');
  ensureSane(draft, nationalOn(book, draft.effectiveFrom));
  const { version: _version, ...before } = draft;
  const next = { ...before, state: 'published' as const, publishedBy: by, publishedAt: now };
  const { id: rulesId, layer, effectiveFrom } = draft;
  return { next, events: [{ type: 'RulesPublished', rulesId, layer, effectiveFrom }] };
}
