/** What the university has already, as far as reading a file needs it. */
import type { BuildingId, CollegeId, ClassId, PersonId, RoomId } from '../../kernel/ids';
import type { Building, Person, Room, Unit } from '../state';

const bare = (name: string): string => name.replace(/[\s·（）()]/g, '').toLowerCase();

/** Colleges, classes and places, found by what sheets call them. */
export class Register {
  private readonly colleges: Map<string, Unit>;
  private readonly classes: Map<string, Unit[]>;
  private readonly units: Map<string, Unit>;
  private readonly houses: Map<BuildingId, Building>;

  constructor(
    units: readonly Unit[],
    buildings: readonly Building[],
    private readonly rooms: ReadonlyMap<RoomId, Room>,
  ) {
    const open = units.filter(({ until }) => until === null);
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    this.colleges = new Map(
      open
        .filter(({ kind }) => kind === 'college' || kind === 'department')
        .flatMap((unit) => [
          [bare(unit.name), unit],
          [bare(unit.id), unit],
        ]),
    );
    this.classes = new Map();
    for (const unit of open.filter(({ kind }) => kind === 'class'))
      this.classes.set(bare(unit.name), [...(this.classes.get(bare(unit.name)) ?? []), unit]);
    this.houses = new Map(buildings.map((building) => [building.id, building]));
  }

  college(name: string): Unit | undefined {
    return this.colleges.get(bare(name));
  }

  /** Open classes of that name, of that college where one is known. */
  classesNamed(name: string, collegeId: CollegeId | null): Unit[] {
    const found = this.classes.get(bare(name)) ?? [];
    return collegeId ? found.filter((unit) => unit.collegeId === collegeId) : found;
  }

  nameOf(id: CollegeId | ClassId | null): string {
    return id === null ? '' : (this.units.get(id)?.name ?? id);
  }

  building(id: BuildingId): Building | undefined {
    return this.houses.get(id);
  }

  room(id: RoomId): Room | undefined {
    return this.rooms.get(id);
  }
}

/** People by number, with the version that was read. */
export type PeopleByNumber = ReadonlyMap<string, Person>;

/** What only the outside can give: fresh ids and pinyin. */
export interface Supplies {
  newId(): PersonId;
  initials(name: string): string;
}
