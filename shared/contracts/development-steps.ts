/** The college's acts on a case: begin, record step after step, extend, end (brief R14, R24). */
import { ENDINGS, MENTOR_PARTS } from '../domain/development/state';
import type { ProblemCode } from '../domain/kernel/problem-codes';
import { about, held, tied, write, read } from './contract';
import { milestone, paper, step, training, vote } from './development-shapes';
import { cursor, day, id, instant, note, pageOf, text, version, z } from './schema';

const BRANCH = 60;

const OF_COLLEGE: ProblemCode[] = ['development.conflict_of_interest', 'development.ended'];
const OF_DATES: ProblemCode[] = ['development.in_future', 'development.out_of_order'];
const OF_VOTES: ProblemCode[] = [
  'development.vote_required',
  'development.vote_wrong',
  'development.no_quorum',
  'development.vote_failed',
];

const ofCase = { candidacyId: id, expectedVersion: version };

/** The college registers an application; a person has one case in all. */
export const register = write({
  procedure: 'development.register',
  permission: held('college_secretary'),
  about: about.own,
  input: z.object({ personId: id, branch: text(BRANCH), on: day, paper }),
  output: z.object({ candidacyId: id }),
  errors: [
    ...OF_DATES,
    'development.conflict_of_interest',
    'development.unknown_person',
    'development.already_candidate',
  ],
});

/** A new application after the way had ended. */
export const reapply = write({
  procedure: 'development.reapply',
  permission: held('college_secretary'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ ...ofCase, branch: text(BRANCH), on: day, paper }),
  output: z.object({ version }),
  errors: [...OF_DATES, 'development.conflict_of_interest', 'development.already_candidate'],
});

/** Since when somebody stands where the register says; once, before anything is recorded. */
export const takeOver = write({
  procedure: 'development.take_over',
  permission: held('college_secretary'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ ...ofCase, branch: text(BRANCH), on: day, paper }),
  output: z.object({ version }),
  errors: [...OF_COLLEGE, 'development.in_future', 'development.already_begun'],
});

const people = z.array(id).check(z.maxLength(4));

/** The next step of the chart; a hold stops it, a gate those behind it. */
export const record = write({
  procedure: 'development.record',
  permission: held('college_secretary'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({
    ...ofCase,
    milestone,
    on: day,
    papers: z.array(paper).check(z.maxLength(8)),
    people,
    vote: z.nullable(vote),
    training: z.nullable(training),
    noticeFrom: z.nullable(day),
    /** Why late; empty where nothing is. */
    because: note,
  }),
  output: z.object({ version, step, on: day }),
  errors: [
    ...OF_COLLEGE,
    ...OF_DATES,
    ...OF_VOTES,
    'development.wrong_step',
    'development.gate_unanswered',
    'development.held',
    'development.reason_required',
    'development.late_reason_required',
    'development.beginning_unknown',
    'development.too_early',
    'development.lapsed',
    'development.paper_missing',
    'development.paper_dated_later',
    'development.notice_required',
    'development.notice_too_short',
    'development.training_too_short',
    'development.people_required',
    'development.wrong_people',
    'development.unknown_person',
    'development.evaluation_missing',
  ],
});

/** Probation longer, once, by six to twelve months. */
export const extend = write({
  procedure: 'development.extend',
  permission: held('college_secretary'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({
    ...ofCase,
    months: z.int().check(z.gte(1), z.lte(36)),
    on: day,
    approvedOn: day,
    vote,
    paper,
  }),
  output: z.object({ version, months: z.int() }),
  errors: [
    ...OF_COLLEGE,
    ...OF_VOTES,
    'development.out_of_order',
    'development.wrong_step',
    'development.already_extended',
    'development.extension_wrong',
  ],
});

/** The way ends or goes back, with its ground. */
export const turn = write({
  procedure: 'development.turn',
  permission: held('college_secretary'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({
    ...ofCase,
    ending: z.enum(ENDINGS),
    on: day,
    because: note,
    vote: z.nullable(vote),
  }),
  output: z.object({ version, step, ended: z.boolean() }),
  errors: [
    ...OF_COLLEGE,
    ...OF_DATES,
    ...OF_VOTES,
    'development.wrong_ending',
    'development.reason_required',
    'development.already_asked',
  ],
});

/** Another contact or introducer. */
export const replaceMentor = write({
  procedure: 'development.replace_mentor',
  permission: held('college_secretary'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({
    ...ofCase,
    part: z.enum(MENTOR_PARTS),
    leaves: z.nullable(id),
    comes: id,
    on: day,
  }),
  output: z.object({ version }),
  errors: [
    ...OF_COLLEGE,
    'development.in_future',
    'development.wrong_people',
    'development.people_required',
    'development.unknown_person',
  ],
});

/** Of a batch, what became of one. */
const asked = z.object({
  candidacyId: id,
  name: z.string(),
  /** `null`: asked. */
  refused: z.nullable(z.string()),
});

/**
 * Asks about many of one college in one run: at most two hundred; each is an act of its own,
 * and one that is refused hinders no other. Sent again, those already asked are not asked twice.
 */
export const consultMany = write({
  procedure: 'development.consult_many',
  permission: held('college_secretary'),
  about: about.own,
  bulk: true,
  input: z.object({ candidacyIds: z.array(id).check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({ asked: z.int(), refused: z.array(asked) }),
  errors: [],
});

/** Who could be asked about now, in the caller's colleges. */
export const readyToAsk = read({
  procedure: 'development.ready_to_ask',
  permission: held('college_secretary'),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(
    z.object({ id, name: z.string(), branch: z.string(), step, assessed: z.boolean() }),
  ),
  errors: [],
});

/** Those whom I accompany as contact or introducer, the earliest due first. */
export const mentees = read({
  procedure: 'development.mentees',
  permission: tied([], 'member', 'group_leader', 'instructor', 'counsellor', 'college_secretary'),
  about: about.own,
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        name: z.string(),
        step,
        next: z.nullable(z.string()),
        /** When the half-yearly evaluation is due. */
        evaluationBy: z.nullable(instant),
        evaluatedOn: z.nullable(day),
      }),
    ),
  }),
  errors: [],
});
