/** Stored documents of development, one of each. */
import { APARTMENT_2012, courseOf } from '@louyu/shared/domain/development/rule-sets';
import { DOSSIER } from './example-dossier';
import { AT, LATER, INSIDER, place, type Stored } from './example-place';

export const DEVELOPMENT_DOCUMENTS: {
  conduct_facts: Stored<'conduct_facts'>;
  dispatches: Stored<'dispatches'>;
  candidacies: Stored<'candidacies'>;
  rule_sets: Stored<'rule_sets'>;
} = {
  conduct_facts: {
    id: 'example-fact',
    personId: INSIDER,
    personName: '党员甲',
    buildingId: 'b03',
    collegeId: 'law',
    category: 'helped_others',
    text: '帮助同学搬行李',
    happenedOn: '2026-10-12',
    author: INSIDER,
    authorName: '指导员',
    authorRole: 'instructor',
    recordedAt: AT,
    remarkUntil: LATER,
    remark: null,
    state: 'noticed',
    settledAt: null,
    withdrawnBecause: '',
  },
  dispatches: {
    id: 'example-dispatch',
    ...{ candidacyId: 'example-candidacy', consultationId: null, personId: INSIDER },
    ...{ collegeId: 'law', buildingId: 'b03', kind: 'consultation_letter', addressee: INSIDER },
    ...{ series: 'guidance', year: 2026, sequence: 1, number: '公寓党建〔2026〕1号' },
    content: { issuer: '指导部', title: '函', to: '', blocks: [], issuedOn: '2026-10-14' },
    ...{ code: '7K3M9PQ2ZX', hash: 'hash', issuedAt: AT, issuedBy: 'secretary' },
  },
  candidacies: {
    id: 'example-candidacy',
    personId: INSIDER,
    name: '候选人',
    branch: '法学第一支部',
    step: 'activist',
    since: AT,
    gateState: 'asked',
    history: [{ step: 'activist', at: AT, by: 'secretary' }],
    consultations: [
      {
        id: 'example-consultation',
        gate: 'prospect',
        askedBy: 'secretary',
        askedAt: AT,
        dueAt: LATER,
        state: 'asked',
        dossier: DOSSIER,
        rules: '2026-09',
        terms: { answer_days: 5, reply_days: 10, hold_months: 6 },
        returned: null,
        opinion: null,
        countersignature: null,
        notice: null,
        reply: null,
        holdsUntil: null,
      },
    ],
    course: courseOf(APARTMENT_2012, 'activist'),
    openedAt: AT,
    passed: [],
    mentors: [
      { personId: INSIDER, name: '党员甲', part: 'contact', from: '2026-10-01', until: null },
    ],
    evaluations: [],
    assessments: [],
    extension: null,
    turns: [],
    transfers: [],
    nextDueAt: LATER,
    ended: false,
    ...place,
  },
  rule_sets: {
    ...APARTMENT_2012,
    id: 'example-rules',
    effectiveFrom: '2026-12-01',
    state: 'draft',
    copiedFrom: 'apartment-2012',
    draftedBy: 'somebody',
    draftedAt: AT,
    publishedBy: null,
    publishedAt: null,
  },
};
