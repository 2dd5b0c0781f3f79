/** The smallest frozen dossier. */
import type { Dossier } from '@louyu/shared/domain/development/state';

export const DOSSIER: Dossier = {
  frozenAt: '2026-10-13T02:00:00.000Z',
  facts: [],
  duties: { roundsDone: 0, roundsDue: 0, inspections: 0 },
  contacts: 0,
  assessments: [],
  months: [],
  records: [],
  unkept: ['volunteering'],
  hash: 'example',
};
