/** The university's register: numbers, classes and what people are found by. */
import { initialsOf } from '@louyu/cloudfunctions/modules/organization/initials';
import type { CollegeId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { searchKeysOf } from '@louyu/shared/domain/organization/search';
import type { Person } from '@louyu/shared/domain/organization/state';

type Entered = Pick<
  Person,
  'number' | 'name' | 'roomId' | 'collegeId' | 'classId' | 'standing' | 'leftOn' | 'searchKeys'
>;

const CLASS_SIZE = 36;

const two = (number: number): string => String(number).padStart(2, '0');

/** A class's id and name, the `at`-th of its college. */
export const classOf = (collegeId: CollegeId, at: number): string =>
  `${collegeId}-24${two(at + 1)}`;

/** Enters students one after the other; every 36 of a college are a class. */
export class Register {
  private readonly entered = new Map<CollegeId, number>();

  enter(name: string, roomId: RoomId, collegeId: CollegeId): Entered {
    const before = this.entered.get(collegeId) ?? 0;
    this.entered.set(collegeId, before + 1);
    const classId = classOf(collegeId, Math.floor(before / CLASS_SIZE));
    const number = `2024${collegeId.slice(1)}${String(before + 1).padStart(4, '0')}`;
    const searchKeys = searchKeysOf({ name, initials: initialsOf(name), roomId });
    const facts = { number, name, roomId, collegeId, classId };
    return { ...facts, standing: 'present', leftOn: null, searchKeys };
  }
}
