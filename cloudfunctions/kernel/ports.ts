/**
 * What one context may ask of another without importing it. The container wires each port
 * to the context that owns the answer; every method is one round trip.
 */
import type { Attendance, ThoughtReport } from '@louyu/shared/domain/calendar/state';
import type { CandidateStep, Dossier } from '@louyu/shared/domain/development/state';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import type { Attribution } from '@louyu/shared/domain/inspections/attribution-state';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import type { Day, Instant } from '@louyu/shared/domain/kernel/calendar';
import type { BuildingId, PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import type { Locus, Role } from '@louyu/shared/domain/kernel/positions';
import type { Charge, Person, Room } from '@louyu/shared/domain/organization/state';
import type { Countable } from './countable';
import type { Reader } from './repository';

/** Things that a context keeps in a person's name and that need another hand when they go. */
export interface Charges {
  chargesOf(read: Reader, personId: PersonId): Promise<Charge[]>;
}

export interface Ports {
  organization: {
    /** Person ids that hold one of `roles` over the locus at `now`. */
    holders(read: Reader, roles: readonly Role[], locus: Locus, now: Instant): Promise<PersonId[]>;
    /** Which of these persons serve in the building as member or activist at `now`, with their rooms. */
    inspectors(
      read: Reader,
      people: readonly PersonId[],
      buildingId: BuildingId,
      now: Instant,
    ): Promise<{ id: PersonId; roomId: RoomId | null; gender: Person['gender'] }[]>;
    /** Person ids of everybody who lives in the room now. */
    occupants(read: Reader, roomId: RoomId): Promise<PersonId[]>;
    room(read: Reader, roomId: RoomId): Promise<Room>;
    person(read: Reader, personId: PersonId): Promise<Person | undefined>;
    /** Those of these people who are known and present; at most 30. */
    named(read: Reader, people: readonly PersonId[]): Promise<{ id: PersonId; name: string }[]>;
    /** The posts of these roles over the locus at `now`, one per person and role. */
    posts(
      read: Reader,
      roles: readonly Role[],
      locus: Locus,
      now: Instant,
    ): Promise<{ personId: PersonId; role: Role }[]>;
    /** Members and activists who serve in a building, or who study in a class, at `now`. */
    serving(read: Reader, place: string, now: Instant): Promise<{ id: PersonId; name: string }[]>;
  };
  nameplates: Charges & {
    /** The active door behind a code; refuses unknown and revoked codes. */
    door(read: Reader, code: string): Promise<Door>;
  };
  inspections: Charges &
    Countable<{ at: Instant; inspected: boolean }> & {
      inspection(read: Reader, id: string): Promise<Inspection>;
      /** Whose a room's finding is, with the reason that was given. */
      attribution(read: Reader, id: string): Promise<Attribution>;
    };
  development: {
    /** How far each of these persons is on the way to membership; at most 100. */
    stepsOf(read: Reader, people: readonly PersonId[]): Promise<CandidateStep[]>;
  };
  hazards: Charges &
    Countable<{ at: Instant; state: 'open' | 'closed'; overdue: boolean; inPeriod: boolean }>;
  duties: Charges & {
    /** The inspection areas of a building with whoever holds them, on whatever day. */
    areasOf(
      read: Reader,
      buildingId: BuildingId,
    ): Promise<
      {
        id: string;
        number: number;
        rooms: RoomId[];
        holders: { personId: PersonId; from: Day; until: Day | null }[];
      }[]
    >;
    /** When each of these persons laid their duties down; at most 100. */
    awayOf(
      read: Reader,
      people: readonly PersonId[],
    ): Promise<ReadonlyMap<PersonId, readonly { from: Day; until: Day }[]>>;
  };
  calendar: {
    /** Where somebody was and was not, with the records. */
    attendanceOf(
      read: Reader,
      personId: PersonId,
      window: { from: Instant; until: Instant },
    ): Promise<Pick<Attendance, 'id' | 'kind' | 'state' | 'startsAt'>[]>;
    /** Their thought reports, never what they say. */
    reportsOf(
      read: Reader,
      personId: PersonId,
      window: { from: Instant; until: Instant },
    ): Promise<Pick<ThoughtReport, 'id' | 'period' | 'state' | 'dueAt'>[]>;
  };
  mailbox: Charges;
  care: {
    /** A college's open help cases as targets of key-student duties; the id names nobody. */
    openCases(
      read: Reader,
      collegeId: string,
    ): Promise<
      { id: string; personId: PersonId; classId: string | null; contact: PersonId | null }[]
    >;
  };
  records: {
    /** What a candidate's dossier is made of, as it is held now; rounds count once due. */
    dossierOf(
      read: Reader,
      candidacyId: string,
      now: Instant,
    ): Promise<Omit<Dossier, 'frozenAt' | 'hash' | 'assessments'>>;
    /** The same of many candidates, by candidacy; at most 100. */
    dossiersOf(
      read: Reader,
      candidacyIds: readonly string[],
      now: Instant,
    ): Promise<Map<string, Omit<Dossier, 'frozenAt' | 'hash' | 'assessments'>>>;
    /** The candidate's facts as they are held now, without those that were withdrawn. */
    factsOf(read: Reader, candidacyId: string): Promise<Dossier['facts']>;
  };
}
