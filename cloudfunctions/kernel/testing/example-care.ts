/** A help case and an alarm in building 3, college of law, for the denial cases. */
import type { Matters } from '../matters';

const AT = '2026-10-13T02:00:00.000Z';
const INSIDER = 'insider';

type Care = 'help_cases' | 'alarms';

export const CARE_DOCUMENTS: { [M in Care]: Omit<Matters[M], 'version'> } = {
  help_cases: {
    id: 'example-case',
    subject: 'example-person',
    subjectName: '同学甲',
    buildingId: 'b03',
    collegeId: 'law',
    classId: 'law-2401',
    state: 'open',
    needs: ['study'],
    contact: { personId: INSIDER, name: '党员甲', since: '2026-10-13' },
    openedBy: 'teacher',
    openedAt: AT,
    reviewOn: '2026-11-12',
    closedAt: null,
    steps: [
      { act: 'opened', needs: ['study'], on: '2026-10-13', by: 'teacher', byName: '老师', at: AT },
    ],
  },
  alarms: {
    id: 'example-alarm',
    kind: 'in_danger',
    subject: 'example-person',
    subjectName: '同学甲',
    roomId: 'b03-0412',
    buildingId: 'b03',
    collegeId: 'law',
    classId: 'law-2401',
    raisedBy: 'example-person',
    raisedByName: '同学甲',
    pressedAt: AT,
    raisedAt: AT,
    called: [INSIDER],
    state: 'open',
    acknowledgedBy: null,
    acknowledgedByName: null,
    acknowledgedAt: null,
    outcome: null,
    closedAt: null,
  },
};
