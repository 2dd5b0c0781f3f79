/** A candidate's way through one gate: asked, drafted, returned, signed, moved on. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import type { DevelopmentDecision } from '@louyu/shared/domain/development/decision';
import * as rules from '@louyu/shared/domain/development/rules';
import { nextStep } from '@louyu/shared/domain/development/gates';
import type { Draft } from '@louyu/shared/domain/development/opinion';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Holdings } from './holdings';
import { type Setting, personIn } from './setting';

interface Occasion {
  by: string;
  at: Instant;
}

/** Tells a candidacy act by act; each act is the rule's own decision. */
export class CandidacyTeller {
  constructor(
    private candidacy: Candidacy,
    private readonly holdings: Holdings,
    private readonly set: Setting,
  ) {}

  get told(): Candidacy {
    return this.candidacy;
  }

  ask({ by, at }: Occasion): this {
    const { personId, id, version } = this.candidacy;
    const facts = this.holdings.factsOf(personId, at);
    const held = { facts, duties: this.holdings.dutiesOf(personId, at) };
    const hash = (content: unknown) => hashOf('dossier', content);
    const question = { id: hashOf('consultation', id, version).slice(0, 24), held, hash };
    const { calendar } = this.set.almanac;
    return this.act('consult', { by, at }, (before) =>
      rules.consult(before, question, { personId: by }, at, calendar),
    );
  }

  draft(opinion: Draft, { by, at }: Occasion): this {
    const factsNow = this.holdings.factsOf(this.candidacy.personId, at);
    return this.act('draft', { by, at }, (before) =>
      rules.draft(before, opinion, this.officer(by), factsNow, at),
    );
  }

  sendBack(because: string, { by, at }: Occasion): this {
    return this.act('return_draft', { by, at }, (before) =>
      rules.returnDraft(before, because, this.officer(by), at),
    );
  }

  sign({ by, at }: Occasion): this {
    const factsNow = this.holdings.factsOf(this.candidacy.personId, at);
    const { calendar } = this.set.almanac;
    return this.act('countersign', { by, at }, (before) =>
      rules.countersign(before, this.officer(by), factsNow, at, calendar),
    );
  }

  reply(text: string, at: Instant): this {
    const by = this.candidacy.personId;
    return this.act('reply', { by, at }, (before) => rules.reply(before, text, at));
  }

  advance({ by, at }: Occasion): this {
    return this.act('advance', { by, at }, (before) =>
      rules.advance(before, nextStep(before.step) ?? 'full', { personId: by }, at),
    );
  }

  private officer(id: string) {
    return { personId: id, roomId: personIn(this.set, id).roomId };
  }

  private act(
    verb: string,
    { by: who, at }: Occasion,
    decide: (before: Candidacy) => DevelopmentDecision,
  ): this {
    if (!this.set.almanac.isPast(at)) return this;
    const occasion = { who, procedure: `development.${verb}`, at };
    const before = this.candidacy;
    this.candidacy = this.set.chronicle.tell('candidacies', decide(before), occasion, before);
    return this;
  }
}
