/** The way to membership and the opinion that can hold it; the rules decide, this fetches and shows. */
import * as contract from '@louyu/shared/contracts/development';
import { dispatchesDue } from '@louyu/shared/domain/development/dispatches/rules';
import { currentConsultation, gateOf, nextStep } from '@louyu/shared/domain/development/gates';
import { endingsFor } from '@louyu/shared/domain/development/turning';
import * as rules from '@louyu/shared/domain/development/rules';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import { storyOf } from '@louyu/shared/domain/development/story';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { type Actor, covers, scopesOf } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { storyLine } from '@louyu/shared/messages/story';
import { type Handler, reads, writes } from '../../kernel/handler';
import { freshId, hashOf } from '../../kernel/hash';
import type { Where } from '../../kernel/repository';
import { companionHandlers } from './companions';
import { consultationRunHandlers } from './consultation-runs';
import { moved } from './deciding';
import { dispatchHandlers } from './dispatches';
import { candidacies } from './repository';
import { ruleHandlers } from './rules';
import { stepHandlers } from './steps';
import {
  aheadShown,
  assessmentShown,
  chartShown,
  consultationShown,
  courseShown,
  evaluationShown,
  holdShown,
  passedShown,
  rowOf,
} from './views';

const PAGE = 30;

/** What the department has been asked about; before that a candidate is not its matter. */
const ASKED_ABOUT = { in: ['asked', 'drafted', 'supported', 'held'] } as const;

type Show = 'all' | 'due' | 'asked' | 'held';

function filterFor(show: Show, officer: boolean): Where {
  if (show === 'asked') return { gateState: { in: ['asked', 'drafted'] } };
  if (show === 'held') return { gateState: 'held' };
  const due: Where = show === 'due' ? { nextDueAt: { from: '' } } : {};
  return officer ? { ...due, gateState: ASKED_ABOUT } : due;
}

const orderFor = (show: Show) =>
  show === 'due' ? (['nextDueAt', 'asc'] as const) : (['name', 'asc'] as const);

/** The stored gate finds them; a hold that has run out since is left out of those held. */
const stillShown = (show: string, candidacy: Candidacy, now: Instant): boolean =>
  show !== 'held' || gateOf(candidacy, now) === 'held';

const candidates = reads(contract.candidates, async ({ input, actor, scopes, read, now }) => {
  const officer = scopesOf(actor, ['guidance'], now).length > 0;
  const { rows, next } = await read.page(candidacies, filterFor(input.show, officer), {
    orderBy: orderFor(input.show),
    limit: PAGE,
    after: input.after,
    within: scopes,
  });
  const shown = rows.filter((candidacy) => stillShown(input.show, candidacy, now));
  return { rows: shown.map((candidacy) => rowOf(candidacy, now)), next };
});

/** The last word on the next step, also a hold that has run out; what opened an earlier step is past. */
function consultationFor(candidacy: Candidacy, reader: Actor, now: Instant) {
  const last = candidacy.consultations.at(-1);
  if (!last || last.gate !== nextStep(candidacy.step)) return null;
  return consultationShown(last, covers(reader, ['guidance'], candidacy, now));
}

/** What the college and the candidate both read of the way itself. */
const followed = (matter: Candidacy, now: Instant) => ({
  course: courseShown(matter),
  chart: chartShown(matter),
  ahead: aheadShown(matter, now),
  mentors: matter.mentors,
  evaluations: matter.evaluations.map(evaluationShown),
  assessments: matter.assessments.map(assessmentShown),
});

const candidacy = reads(contract.candidacy, ({ matter, actor, now }) => ({
  ...rowOf(matter, now),
  version: matter.version,
  since: matter.since,
  consultation: consultationFor(matter, actor, now),
  story: storyOf(matter, now).map(storyLine),
  ...followed(matter, now),
  passed: passedShown(matter),
  probationMonths: matter.extension?.months ?? null,
  endings: matter.ended ? [] : endingsFor(matter.step),
  lettersDue: dispatchesDue(matter, actor, now),
  may: rules.movesOf(matter, actor, now),
}));

const consult = writes(contract.consult, {
  prepare: ({ input, read, ports, now }) => ports.records.dossierOf(read, input.candidacyId, now),
  decide: ({ matter, actor, now, calendar, prepared }) => {
    const held = { ...prepared, assessments: matter.assessments };
    const question = {
      id: freshId(),
      held,
      hash: (content: unknown) => hashOf('dossier', content),
    };
    const decision = rules.consult(matter, question, actor, now, calendar);
    const dueAt = decision.next.consultations.at(-1)?.dueAt;
    ensure(dueAt, 'kernel.internal');
    return moved(matter, decision, { dueAt });
  },
});

const draft = writes(contract.draft, {
  prepare: ({ input, read, ports }) => ports.records.factsOf(read, input.candidacyId),
  decide: ({ matter, input, actor, now, prepared: factsNow }) => {
    const { kind, reason, grounds } = input;
    return moved(matter, rules.draft(matter, { kind, reason, grounds }, actor, factsNow, now), {});
  },
});

const countersign = writes(contract.countersign, {
  prepare: ({ input, read, ports }) => ports.records.factsOf(read, input.candidacyId),
  decide: ({ matter, actor, now, calendar, prepared: factsNow }) => {
    const decision = rules.countersign(matter, actor, factsNow, now, calendar);
    const held = gateOf(decision.next, now) === 'held';
    return moved(matter, decision, { state: held ? ('held' as const) : ('supported' as const) });
  },
});

const returnDraft = writes(contract.returnDraft, {
  decide: ({ matter, input, actor, now }) =>
    moved(matter, rules.returnDraft(matter, input.because, actor, now), {}),
});

/** A person has one candidacy; a second would be a mistake of the import. */
const MOST_CANDIDACIES = 2;

const mine = reads(contract.mine, async ({ actor, read, now }) => {
  const [own] = await read.all(candidacies, { personId: actor.personId }, MOST_CANDIDACIES);
  if (!own) return { candidacy: null };
  const { id, version, step, since, branch, history } = own;
  const gate = gateOf(own, now);
  const hold = holdShown(currentConsultation(own, now));
  const steps = history.map(({ step: entered, at }) => ({ step: entered, at }));
  const story = storyOf(own, now).map(storyLine);
  const shown = { id, version, step, since, branch, steps, gate, hold, story, ended: own.ended };
  return { candidacy: { ...shown, ...followed(own, now) } };
});

const reply = writes(contract.reply, {
  decide: ({ matter, input, now }) => moved(matter, rules.reply(matter, input.text, now), {}),
});

export const developmentHandlers: Handler[] = [
  candidates,
  candidacy,
  consult,
  draft,
  countersign,
  returnDraft,
  mine,
  reply,
  ...stepHandlers,
  ...companionHandlers,
  ...consultationRunHandlers,
  ...dispatchHandlers,
  ...ruleHandlers,
];
