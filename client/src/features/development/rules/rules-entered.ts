/** A draft of rules as it is typed, and as it is sent once every number is one. */
import { TERM_KEYS } from '@louyu/shared/domain/development/terms';
import type { InputOf } from '../../../platform/call/contract';
import type { changeRules } from '@louyu/shared/contracts/development-rules';
import type { Step } from '@louyu/shared/domain/development/state';
import type { TermKey, Terms } from '@louyu/shared/domain/development/terms';
import type { Rules } from './rules-screen';

export interface OwnStepDraft {
  name: string;
  source: string;
  after: string;
  at: Step;
}

export interface RulesDraftBody {
  name: string;
  source: string;
  effectiveFrom: string;
  terms: Partial<Record<TermKey, string>>;
  gates: Step[];
  own: OwnStepDraft[];
}

export const draftOf = (set: Rules): RulesDraftBody => ({
  name: set.name,
  source: set.source,
  effectiveFrom: set.effectiveFrom,
  terms: Object.fromEntries(TERM_KEYS.map((key) => [key, `${set.terms[key]}`])),
  gates: [...set.gates],
  own: set.own.map(({ name, source, after, at }) => ({ name, source, after, at })),
});

const NUMBER = /^\d{1,4}$/;

function termsOf(typed: RulesDraftBody['terms']): Terms | undefined {
  if (!TERM_KEYS.every((key) => NUMBER.test((typed[key] ?? '').trim()))) return undefined;
  return Object.fromEntries(TERM_KEYS.map((key) => [key, Number(typed[key])])) as Terms;
}

type Entered = Omit<InputOf<typeof changeRules>, 'rulesId' | 'expectedVersion'>;

/** `undefined` while something is missing. */
export function asEntered(body: RulesDraftBody): Entered | undefined {
  const terms = termsOf(body.terms);
  const own = body.own.map((step) => ({ ...step, papers: [] }));
  const whole = own.every(({ name, source }) => name.trim() !== '' && source.trim() !== '');
  if (!terms || !whole || body.name.trim() === '' || body.source.trim() === '') return undefined;
  return { ...body, terms, own };
}
