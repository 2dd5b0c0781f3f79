/** What inputs name again and again. */

export const byPerson = { personId: 'example-person', expectedVersion: 1 };
export const post = { role: 'member', scope: { kind: 'building', id: 'b03' } };
export const byHazard = { hazardId: 'example-hazard', expectedVersion: 1, note: '' };
export const byCandidacy = { candidacyId: 'example-candidacy', expectedVersion: 1 };
export const byPaper = { name: '入党申请书', dated: '2026-10-12', reference: '原件存党支部' };
export const votes = {
  entitled: 20,
  present: 15,
  written: 1,
  inFavour: 14,
  against: 1,
  abstained: 1,
};
export const byRules = { rulesId: 'example-rules', expectedVersion: 1 };
export const byFact = { factId: 'example-fact', expectedVersion: 1 };
export const byCase = { caseId: 'example-case', expectedVersion: 1 };
export const EVERY_TUESDAY = {
  ...{ rule: 'FREQ=WEEKLY;BYDAY=TU', anchor: '2026-10-13' },
  ...{ avoids: ['holidays'], otherwise: 'skip' },
};
export const receipt = '0123456789';
