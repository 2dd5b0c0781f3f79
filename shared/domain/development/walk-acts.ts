/** Everything that people might try on a candidacy, as commands of a walk. */
import fc from 'fast-check';
import { addDays, dayOf } from '../kernel/calendar';
import type { Actor } from '../kernel/positions';
import type { DevelopmentDecision } from './decision';
import { gateOf } from './gates';
import * as rules from './rules';
import { nextMilestone } from './course';
import { MILESTONES } from './chart';
import { FACTS, calendar, given, question, recordingOf, secretary } from './samples';
import { STEPS } from './state';
import { type Model, OFFICERS, type Real, ensureSound, heldEnded, reached } from './walk-world';

/** One thing that somebody tries; what is refused must leave no trace. */
abstract class Attempt implements fc.Command<Model, Real> {
  check = () => true;
  protected abstract decide(real: Real): DevelopmentDecision;
  protected abstract accepted(model: Model, real: Real): void;

  run(model: Model, real: Real): void {
    const decision = this.tried(real);
    if (decision) {
      real.candidacy = { ...decision.next, version: real.candidacy.version + 1 };
      expect(real.candidacy.gateState).toBe(gateOf(real.candidacy, real.now));
      expect(JSON.stringify(decision.events)).not.toContain('理由');
      this.accepted(model, real);
    }
    expect(STEPS.indexOf(real.candidacy.step)).toBe(model.step);
    ensureSound(real);
  }

  private tried(real: Real): DevelopmentDecision | null {
    try {
      return this.decide(real);
    } catch {
      return null;
    }
  }
}

abstract class OfficersAttempt extends Attempt {
  protected readonly by: Actor;

  constructor(officer: number) {
    super();
    this.by = OFFICERS[officer] ?? secretary;
  }
}

class Consult extends Attempt {
  decide = ({ candidacy, facts, now }: Real) => {
    const id = `question-${candidacy.consultations.length}`;
    const asked = { ...question(id), held: { ...question().held, facts } };
    return rules.consult(candidacy, asked, secretary, now, calendar);
  };
  accepted(model: Model, { now }: Real) {
    expect(model.answer === 'unasked' || heldEnded(model, now)).toBe(true);
    if (model.answer === 'held') reached.expired += 1;
    model.answer = 'asked';
  }
  override toString = () => 'consult';
}

class Draft extends OfficersAttempt {
  constructor(
    officer: number,
    private readonly holds: boolean,
    private readonly factIds: string[],
  ) {
    super(officer);
  }
  decide = ({ candidacy, facts, now }: Real) => {
    const grounds = this.holds
      ? [{ ground: 'neglected_duty' as const, factIds: this.factIds }]
      : [];
    const kind = this.holds ? ('hold' as const) : ('support' as const);
    return rules.draft(candidacy, { kind, reason: '理由', grounds }, this.by, facts, now);
  };
  accepted(model: Model) {
    expect(['asked', 'drafted']).toContain(model.answer);
    Object.assign(model, { answer: 'drafted', drafter: this.by.personId, draftHolds: this.holds });
  }
  override toString = () =>
    `draft(${this.by.personId}, ${this.holds ? this.factIds.join('+') : 'support'})`;
}

class Countersign extends OfficersAttempt {
  decide = ({ candidacy, facts, now }: Real) =>
    rules.countersign(candidacy, this.by, facts, now, calendar);
  accepted(model: Model, { now }: Real) {
    expect(model.answer).toBe('drafted');
    expect(model.drafter).not.toBe(this.by.personId);
    model.answer = model.draftHolds ? 'held' : 'supported';
    model.heldAt = now;
    if (model.draftHolds) reached.held += 1;
  }
  override toString = () => `countersign(${this.by.personId})`;
}

class Return extends OfficersAttempt {
  decide = ({ candidacy, now }: Real) => rules.returnDraft(candidacy, '补充', this.by, now);
  accepted(model: Model) {
    expect(model.drafter).not.toBe(this.by.personId);
    Object.assign(model, { answer: 'asked', drafter: null });
    reached.returned += 1;
  }
  override toString = () => `return(${this.by.personId})`;
}

class Reply extends Attempt {
  decide = ({ candidacy, now }: Real) => rules.reply(candidacy, '说明', now);
  accepted(model: Model, { now }: Real) {
    expect(model.answer).toBe('held');
    expect(heldEnded(model, now)).toBe(false);
    reached.replied += 1;
  }
  override toString = () => 'reply';
}

/** A step of the chart: the next one, or any other that somebody might try instead. */
class Record extends Attempt {
  constructor(private readonly key: string) {
    super();
  }
  decide = ({ candidacy, now }: Real) => {
    const next = nextMilestone(candidacy)?.key ?? 'archived';
    const key = this.key === 'next' ? next : this.key;
    const recording = recordingOf(key, dayOf(now), { because: '补登' });
    return rules.record(candidacy, recording, given(now));
  };
  accepted(model: Model, { candidacy }: Real) {
    const behind = BEHIND_A_GATE.includes(candidacy.passed.at(-1)?.key ?? '');
    expect(model.answer).not.toBe('held');
    if (behind) expect(model.answer).toBe('supported');
    const step = STEPS.indexOf(candidacy.step);
    if (step === model.step) return;
    expect(step).toBe(model.step + 1);
    Object.assign(model, { step, answer: 'unasked', drafter: null });
    reached.advanced += 1;
  }
  override toString = () => `record(${this.key})`;
}

/** Written down again, plainly: the steps that an opinion must have opened. */
const BEHIND_A_GATE = [
  'prospect_agreed',
  'prospect_filed',
  'pre_reviewed',
  'form_filled',
  'admission_voted',
  'superior_talked',
  'admission_approved',
  'confirmation_voted',
  'confirmation_approved',
];

class Wait implements fc.Command<Model, Real> {
  constructor(private readonly days: number) {}
  check = () => true;
  run(_model: Model, real: Real) {
    real.now = addDays(real.now, this.days);
    ensureSound(real);
  }
  toString = () => `wait(${this.days})`;
}

class Finalise implements fc.Command<Model, Real> {
  check = () => true;
  run(_model: Model, real: Real) {
    real.facts = real.facts.map((fact) => ({ ...fact, state: 'final' as const }));
    ensureSound(real);
  }
  toString = () => 'finalise';
}

const officer = fc.nat({ max: OFFICERS.length - 1 });
const anOfficer = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 1 }) },
  { weight: 1, arbitrary: officer },
);
const factIds = fc.subarray([...FACTS.map(({ factId }) => factId), 'foreign'], { maxLength: 3 });

const often = <T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T>[] =>
  Array.from({ length: times }, () => arbitrary);

/** Any walk of up to eighty acts by anyone; acts that lead somewhere come more often. */
export const walks = fc.commands(
  [
    ...often(4, fc.constant(new Consult())),
    fc.tuple(anOfficer, fc.boolean(), factIds).map(([by, holds, ids]) => new Draft(by, holds, ids)),
    ...often(
      3,
      anOfficer.map((by) => new Draft(by, true, ['loud'])),
    ),
    anOfficer.map((by) => new Draft(by, false, [])),
    ...often(
      4,
      anOfficer.map((by) => new Countersign(by)),
    ),
    anOfficer.map((by) => new Return(by)),
    ...often(3, fc.constant(new Reply())),
    ...often(5, fc.constant(new Record('next'))),
    fc.constantFrom(...MILESTONES).map((key) => new Record(key)),
    fc.constantFrom(1, 9, 60).map((days) => new Wait(days)),
    fc.constant(new Wait(190)),
    fc.constant(new Finalise()),
  ],
  { maxCommands: 80, size: 'max' },
);
