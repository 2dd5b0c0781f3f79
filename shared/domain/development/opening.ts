/**
 * A way to membership that began before this system knew the person: the register says once,
 * when the person is entered, how far they are. From then on only this context says it.
 */
import type { Instant } from '../kernel/calendar';
import type { CollegeId } from '../kernel/ids';
import type { Person } from '../organization/state';
import { gateOf } from './gates';
import type { Candidacy, Step } from './state';

type Known = Pick<Person, 'id' | 'name' | 'roomId' | 'buildingId'>;

/** The candidacy of somebody who was entered at a step; who decided it then is not known. */
export function openAt(
  id: string,
  { id: personId, name, roomId, buildingId }: Known,
  collegeId: CollegeId,
  step: Step,
  at: Instant,
): Omit<Candidacy, 'version'> {
  const begun = {
    id,
    personId,
    name,
    roomId,
    buildingId,
    collegeId,
    branch: '',
    step,
    since: at,
    history: [],
    consultations: [],
  };
  return { ...begun, gateState: gateOf(begun, at) };
}
