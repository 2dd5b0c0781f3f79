/** People, targets and duties for tests of the rules. */
import type { Candidate, Target } from './eligibility';
import type { Duty } from './state';

/** A member of building 3; a test says what is different. */
export const person = (id: string, own: Partial<Candidate> = {}): Candidate => ({
  id,
  gender: 'female',
  roles: ['member'],
  serves: ['b03'],
  collegeId: 'law',
  classId: null,
  roomId: 'b03-0101',
  onLeave: false,
  newcomer: false,
  elsewhere: 0,
  ...own,
});

/** A stretch of building 3, which houses women. */
export const area = (id: string, rooms: string[]): Target => ({
  id,
  rooms,
  buildingId: 'b03',
  collegeId: null,
  houses: 'female',
  classId: null,
  personId: null,
});

/** A duty given by hand on 1 September. */
export const duty = (target: string, holder: string, part: Duty['part']): Duty => ({
  id: `${target}.${part}`,
  target,
  holder,
  part,
  from: '2026-09-01',
  until: null,
  decided: { how: 'by_hand', by: 'leader', at: '2026-09-01T00:00:00.000Z', because: [] },
});
