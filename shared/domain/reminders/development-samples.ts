/** One event of each kind by which the way to membership reminds, for tests. */
import type { DevelopmentReminding } from './development-plans';

const of = { candidacyId: 'c1', collegeId: 'law', buildingId: 'b03' };

export const developmentExamples = (dueAt: string) =>
  ({
    StepDue: { type: 'StepDue', ...of, kind: 'evaluation', dueAt, doers: ['zhao'] },
    NothingDue: { type: 'NothingDue', ...of, kind: 'milestone' },
    MilestoneRecorded: { type: 'MilestoneRecorded', ...of },
    AssessmentWanted: { type: 'AssessmentWanted', ...of },
    AssessmentFinalised: { type: 'AssessmentFinalised', ...of, personId: 'cai' },
    AssessmentRemarked: { type: 'AssessmentRemarked', ...of },
    CaseTransferred: { type: 'CaseTransferred', ...of },
    MentorLost: { type: 'MentorLost', ...of },
    MentorChanged: { type: 'MentorChanged', ...of },
  }) satisfies { [T in DevelopmentReminding['type']]: DevelopmentReminding & { type: T } };
