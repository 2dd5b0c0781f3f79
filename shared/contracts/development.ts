/** The steps towards membership and the opinion that can hold one (brief R14). */
import { CONDUCT_CATEGORIES } from '../domain/conduct/state';
import { DISPATCH_KINDS } from '../domain/development/dispatches/state';
import { DOSSIER_KINDS, ENDINGS, GROUNDS, SERVICE_KINDS, STEPS } from '../domain/development/state';
import { about, held, read, tied, write } from './contract';
import {
  assessment,
  chartStep,
  course,
  evaluation,
  mentor,
  nextStepAhead,
  passedStep,
} from './development-shapes';
import { cursor, day, id, instant, pageOf, paragraph, statement, version, z } from './schema';

const step = z.enum(STEPS);
const ground = z.enum(GROUNDS);
const opinionKind = z.enum(['support', 'support_with_advice', 'hold']);

const row = z.object({
  id,
  name: z.string(),
  branch: z.string(),
  step,
  /** The state of the gate to the next step. */
  gate: z.enum(['none', 'to_ask', 'asked', 'drafted', 'supported', 'held']),
  dueAt: z.nullable(instant),
  /** The next step of the chart by its name; `null`: none is left in this stage, or the way ended. */
  next: z.nullable(z.string()),
  /** When something is due on the chart. */
  nextDueAt: z.nullable(instant),
  ended: z.boolean(),
});

const fact = z.object({
  factId: id,
  category: z.enum(CONDUCT_CATEGORIES),
  text: z.string(),
  happenedOn: day,
  authorName: z.string(),
  state: z.enum(['noticed', 'final']),
  remark: z.nullable(z.string()),
});

const evidence = z.object({ ground, factIds: z.array(id).check(z.maxLength(20)) });

const consultation = z.object({
  id,
  gate: step,
  rules: z.string(),
  state: z.enum(['asked', 'drafted', 'supported', 'held']),
  askedAt: instant,
  dueAt: instant,
  dossier: z.object({
    frozenAt: instant,
    facts: z.array(fact),
    duties: z.object({ roundsDone: z.int(), roundsDue: z.int(), inspections: z.int() }),
    contacts: z.int(),
    assessments: z.array(assessment),
    months: z.array(
      z.object({
        month: z.string(),
        roundsDone: z.int(),
        roundsDue: z.int(),
        inspections: z.int(),
        contacts: z.int(),
        digest: z.string(),
      }),
    ),
    records: z.array(z.object({ kind: z.enum(SERVICE_KINDS), id })),
    /** Kinds of which no record is kept here yet. */
    unkept: z.array(z.enum(DOSSIER_KINDS)),
    hash: z.string(),
  }),
  /** Before it is signed, only officers of the department see it. */
  opinion: z.nullable(
    z.object({
      kind: opinionKind,
      reason: z.string(),
      grounds: z.array(evidence),
      /** The facts under the grounds as they stood at drafting, remarks beside them. */
      evidence: z.array(fact),
      draftedAt: instant,
    }),
  ),
  /** Why the last draft was sent back; only officers of the department see it. */
  returned: z.nullable(z.object({ because: z.string(), at: instant })),
  signedAt: z.nullable(instant),
  notice: z.nullable(z.object({ at: instant, replyUntil: instant })),
  reply: z.nullable(z.object({ text: z.string(), at: instant })),
  holdsUntil: z.nullable(instant),
});

/** Candidates in my scopes: a college's for its secretary, all that were asked about for the department. */
export const candidates = read({
  procedure: 'development.candidates',
  permission: held('college_secretary', 'guidance'),
  about: about.own,
  input: z.object({
    /** `due`: what has a day, the earliest first. */
    show: z.enum(['all', 'due', 'asked', 'held']),
    after: cursor,
  }),
  output: pageOf(row),
  errors: [],
});

/** One candidate with the consultation, the dossier and the story; every reading is logged. */
export const candidacy = read({
  procedure: 'development.candidacy',
  permission: held('college_secretary', 'guidance'),
  about: about.document('candidacies', 'candidacyId'),
  sensitive: true,
  input: z.object({ candidacyId: id }),
  output: z.object({
    ...row.shape,
    version,
    since: instant,
    consultation: z.nullable(consultation),
    story: z.array(z.object({ at: instant, what: z.string(), role: z.string() })),
    course,
    chart: z.array(chartStep),
    ahead: z.nullable(nextStepAhead),
    passed: z.array(passedStep),
    mentors: z.array(mentor),
    evaluations: z.array(evaluation),
    assessments: z.array(assessment),
    probationMonths: z.nullable(z.int()),
    /** Letters that this reader may issue now. */
    lettersDue: z.array(z.enum(DISPATCH_KINDS)),
    /** How the way may end from here. */
    endings: z.array(z.enum(ENDINGS)),
    may: z.array(
      z.enum([
        'consult',
        'draft',
        'countersign',
        'return',
        'record',
        'take_over',
        'extend',
        'turn',
        'replace_mentor',
        'reapply',
        'assess',
        'evaluate',
      ]),
    ),
  }),
  errors: [],
});

/** The college asks the guidance department before the next step; the dossier freezes. */
export const consult = write({
  procedure: 'development.consult',
  permission: held('college_secretary'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ candidacyId: id, expectedVersion: version }),
  output: z.object({ version, dueAt: instant }),
  errors: [
    'development.no_gate',
    'development.already_asked',
    'development.not_yet_asked',
    'development.held',
    'development.ended',
    'development.conflict_of_interest',
  ],
});

/** One officer drafts the opinion; a hold needs closed grounds and final evidence. */
export const draft = write({
  procedure: 'development.draft',
  permission: held('guidance'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({
    candidacyId: id,
    expectedVersion: version,
    kind: opinionKind,
    reason: statement,
    grounds: z.array(evidence).check(z.maxLength(4)),
    /** The officer declares to be neither roommate nor relative nor rival of the candidate. */
    noConflict: z.literal(true),
  }),
  output: z.object({ version }),
  errors: [
    'development.not_asked',
    'development.conflict_of_interest',
    'development.ground_required',
    'development.evidence_required',
    'development.evidence_not_final',
    'development.evidence_foreign',
    'development.evidence_creditable',
  ],
});

/** A different officer signs it into force. */
export const countersign = write({
  procedure: 'development.countersign',
  permission: held('guidance'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ candidacyId: id, expectedVersion: version, noConflict: z.literal(true) }),
  output: z.object({ version, state: z.enum(['supported', 'held']) }),
  errors: [
    'development.nothing_to_sign',
    'development.same_person',
    'development.conflict_of_interest',
    'development.evidence_not_final',
  ],
});

/** The second officer sends the draft back instead of signing it. */
export const returnDraft = write({
  procedure: 'development.return_draft',
  permission: held('guidance'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ candidacyId: id, expectedVersion: version, because: paragraph }),
  output: z.object({ version }),
  errors: [
    'development.nothing_to_sign',
    'development.same_person',
    'development.conflict_of_interest',
  ],
});

/** Where am I, and what was said of me. */
export const mine = read({
  procedure: 'development.mine',
  permission: held('student', 'activist', 'member', 'group_leader'),
  about: about.own,
  input: z.object({}),
  output: z.object({
    candidacy: z.nullable(
      z.object({
        id,
        version,
        step,
        since: instant,
        branch: z.string(),
        steps: z.array(z.object({ step, at: instant })),
        gate: row.shape.gate,
        course,
        chart: z.array(chartStep),
        ahead: z.nullable(nextStepAhead),
        mentors: z.array(mentor),
        evaluations: z.array(evaluation),
        assessments: z.array(assessment),
        /** Everything that happened, oldest first. */
        story: z.array(z.object({ at: instant, what: z.string(), role: z.string() })),
        ended: z.boolean(),
        hold: z.nullable(
          z.object({
            reason: z.string(),
            grounds: z.array(z.object({ ground, facts: z.array(fact) })),
            noticedAt: instant,
            replyUntil: instant,
            holdsUntil: instant,
            dossierHash: z.string(),
            reply: z.nullable(z.object({ text: z.string(), at: instant })),
          }),
        ),
      }),
    ),
  }),
  errors: [],
});

/** The candidate's own statement on a hold. */
export const reply = write({
  procedure: 'development.reply',
  permission: tied(['subject']),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ candidacyId: id, expectedVersion: version, text: statement }),
  output: z.object({ version }),
  errors: [
    'development.no_notice',
    'development.already_replied',
    'development.reply_window_closed',
  ],
});
