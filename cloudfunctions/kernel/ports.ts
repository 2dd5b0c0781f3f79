/**
 * What one context may ask of another without importing it. The container wires each port
 * to the context that owns the answer; every method is one round trip.
 */
import type { CandidateStep, Dossier } from '@louyu/shared/domain/development/state';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { BuildingId, PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import type { Locus, Role } from '@louyu/shared/domain/kernel/positions';
import type { Charge, Person, Room } from '@louyu/shared/domain/organization/state';
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
    ): Promise<{ id: PersonId; roomId: RoomId | null }[]>;
    room(read: Reader, roomId: RoomId): Promise<Room>;
    person(read: Reader, personId: PersonId): Promise<Person | undefined>;
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
  inspections: Charges & {
    inspection(read: Reader, id: string): Promise<Inspection>;
  };
  development: {
    /** How far each of these persons is on the way to membership; at most 100. */
    stepsOf(read: Reader, people: readonly PersonId[]): Promise<CandidateStep[]>;
  };
  hazards: Charges;
  duties: Charges;
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
    ): Promise<{ facts: Dossier['facts']; duties: Dossier['duties'] }>;
    /** The candidate's facts as they are held now, without those that were withdrawn. */
    factsOf(read: Reader, candidacyId: string): Promise<Dossier['facts']>;
  };
}
