/** What is said of a candidate: by their contact person every half-year, by the instructor before an opinion. */
import { about, held, read, tied, write } from './contract';
import {
  assessment,
  assessmentLevels,
  chartStep,
  evaluation,
  evaluationLevels,
  mentor,
  step,
} from './development-shapes';
import { cursor, day, id, instant, pageOf, paragraph, statement, version, z } from './schema';

const ofCase = { candidacyId: id, expectedVersion: version };

/** A case as those read it who accompany the person or see how they live: no opinion, no dossier. */
export const companion = read({
  procedure: 'development.companion',
  permission: tied(['mentor'], 'instructor'),
  about: about.document('candidacies', 'candidacyId'),
  sensitive: true,
  input: z.object({ candidacyId: id }),
  output: z.object({
    id,
    version,
    name: z.string(),
    branch: z.string(),
    step,
    since: instant,
    chart: z.array(chartStep),
    mentors: z.array(mentor),
    evaluations: z.array(evaluation),
    assessments: z.array(assessment),
    evaluationBy: z.nullable(instant),
    /** Whether the college is about to ask for the opinion, or has asked. */
    wanted: z.boolean(),
    may: z.array(z.enum(['assess', 'evaluate'])),
  }),
  errors: [],
});

/** The contact person's half-yearly evaluation. */
export const evaluate = write({
  procedure: 'development.evaluate',
  permission: tied(['mentor']),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ ...ofCase, levels: evaluationLevels, text: statement }),
  output: z.object({ version, nextBy: z.nullable(instant) }),
  errors: ['development.ended', 'development.not_your_candidate', 'development.evaluated_lately'],
});

/** The instructor's objective evaluation, final under their name. */
export const assess = write({
  procedure: 'development.assess',
  permission: held('instructor'),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ ...ofCase, from: day, until: day, levels: assessmentLevels, text: statement }),
  output: z.object({ version }),
  errors: [
    'development.ended',
    'development.conflict_of_interest',
    'development.empty_period',
    'development.in_future',
    'development.too_many',
  ],
});

/** The person's own words beside an instructor's evaluation. */
export const remarkAssessment = write({
  procedure: 'development.remark_assessment',
  permission: tied(['subject']),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ ...ofCase, assessmentId: id, text: paragraph }),
  output: z.object({ version }),
  errors: ['development.already_remarked'],
});

/** Candidates who live in the instructor's buildings, those wanted first. */
export const toAssess = read({
  procedure: 'development.to_assess',
  permission: held('instructor'),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(
    z.object({
      id,
      name: z.string(),
      step,
      wanted: z.boolean(),
      assessedAt: z.nullable(instant),
    }),
  ),
  errors: [],
});
