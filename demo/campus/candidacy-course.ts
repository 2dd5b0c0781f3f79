/** A candidate's way through one gate: assessed, asked, drafted, returned, signed, moved on. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import type { DevelopmentDecision } from '@louyu/shared/domain/development/decision';
import * as rules from '@louyu/shared/domain/development/rules';
import { assess } from '@louyu/shared/domain/development/assessment';
import { nextMilestone } from '@louyu/shared/domain/development/course';
import { APARTMENT_2012 } from '@louyu/shared/domain/development/rule-sets';
import type { Draft } from '@louyu/shared/domain/development/opinion';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import { type Instant, addDays, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Holdings } from './holdings';
import { type Setting, personIn } from './setting';

/** A meeting that carried its resolution. */
const VOTE = { entitled: 18, present: 15, written: 1, inFavour: 15, against: 0, abstained: 1 };

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
    const { personId, id, version, assessments } = this.candidacy;
    const held = { ...this.holdings.dossierOf(personId, at), assessments };
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

  /** The instructor's word before the college asks. */
  assessed(text: string, { by, at }: Occasion): this {
    const levels = {
      safety: 'sound',
      order: 'sound',
      duties: 'strong',
      neighbours: 'sound',
    } as const;
    const id = hashOf('assessment', this.candidacy.id, at).slice(0, 24);
    const period = { from: dayOf(addDays(at, -180)), until: dayOf(at) };
    const instructor = { ...this.officer(by), name: personIn(this.set, by).name };
    return this.act('assess', { by, at }, (before) =>
      assess(before, { id, ...period, levels, text }, instructor, at),
    );
  }

  /** Every step of the stage that is left, up to the next stage. */
  moveOn({ by, at }: Occasion): this {
    const { step } = this.candidacy;
    for (let more = true; more && this.candidacy.step === step; )
      more = this.recordNext({ by, at });
    return this;
  }

  private recordNext({ by, at }: Occasion): boolean {
    const rule = nextMilestone(this.candidacy);
    if (!rule || !this.set.almanac.isPast(at)) return false;
    const on = dayOf(at);
    const recording = {
      ...{ milestone: rule.key, on, people: [], training: null, noticeFrom: null, because: '' },
      papers: rule.papers.map((name) => ({ name, dated: on, reference: '支部存〔2026〕' })),
      vote: rule.asks.includes('vote') ? VOTE : null,
    };
    const { calendar } = this.set.almanac;
    const given = { secretary: { personId: by }, now: at, calendar, inForce: APARTMENT_2012 };
    this.act('record', { by, at }, (before) => rules.record(before, recording, given));
    return true;
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
