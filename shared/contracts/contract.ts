/**
 * What a procedure promises: its name, who may call it, over what, what goes in, what
 * comes out, how it can refuse and how many database round trips it may take. The
 * pipeline enforces all of it; handlers never check permission themselves.
 */
import type { Role } from '../domain/kernel/positions';
import type { ProblemCode } from '../domain/kernel/problem-codes';
import type { z } from './schema';

/** Named ties between a person and a stored document, resolved by its collection. */
export type Relation =
  | 'subject'
  | 'author'
  | 'addressee'
  | 'holder'
  | 'occupant'
  | 'reporter'
  | 'inspector'
  | 'mentor';

/** Collections whose documents a contract may name as its matter. */
export type Matter =
  | 'people'
  | 'rooms'
  | 'units'
  | 'handovers'
  | 'doors'
  | 'letters'
  | 'hazards'
  | 'rounds'
  | 'inspections'
  | 'inspection_forms'
  | 'draws'
  | 'round_plans'
  | 'attributions'
  | 'conduct_facts'
  | 'candidacies'
  | 'dispatches'
  | 'rule_sets'
  | 'reminders'
  | 'corrections'
  | 'contacts'
  | 'single_activities'
  | 'backbones'
  | 'help_cases'
  | 'alarms'
  | 'occasions'
  | 'attendances'
  | 'thought_reports'
  | 'cadences'
  | 'rotas'
  | 'reports'
  | 'contact_points'
  | 'leader_days'
  | 'imports';

export type Permission =
  /** Everyone whom the declared identity admits. */
  | { kind: 'everyone' }
  /** A position whose scope covers the matter, or a tie to it. */
  | { kind: 'held'; roles: readonly Role[]; relations: readonly Relation[] };

/**
 * What the permission is about. `document`: loaded once by the pipeline, checked, and
 * handed to the handler. `place`: a room or building named in the input. `own`: the
 * actor's own scopes, to which the handler's query is narrowed.
 */
export type About<Input> =
  | { kind: 'document'; collection: Matter; key: keyof Input & string }
  | { kind: 'place'; key: keyof Input & string }
  | { kind: 'own' };

export type Identity = 'person' | 'anyone' | 'none';

interface Shape<I extends z.ZodMiniType, O extends z.ZodMiniType, Id extends Identity, Ab> {
  procedure: string;
  input: I;
  output: O;
  errors: readonly ProblemCode[];
  permission: Permission;
  about: Ab;
  /** Default `person`. */
  identity?: Id;
  /** Default `api`. */
  function?: 'api' | 'office';
  /** Every reading is logged for the person concerned. */
  sensitive?: boolean;
  /** Works through a whole file: bounded by time and by rows instead of by round trips (ADR 8). */
  bulk?: boolean;
}

export interface Contract<
  I extends z.ZodMiniType = z.ZodMiniType,
  O extends z.ZodMiniType = z.ZodMiniType,
  Id extends Identity = Identity,
  Ab = About<Record<string, unknown>>,
> {
  procedure: string;
  function: 'api' | 'office';
  kind: 'read' | 'write';
  identity: Id;
  permission: Permission;
  about: Ab;
  input: I;
  output: O;
  errors: readonly ProblemCode[];
  sensitive: boolean;
  /** The most database round trips one call may take, start and commit included. */
  roundTrips: number;
}

const READ_TRIPS = 2;
const SENSITIVE_READ_TRIPS = 3;
const WRITE_TRIPS = 7;
/** Of bulk work, whose bound is the run's time. */
const UNCOUNTED = Infinity;

/** A procedure that changes nothing: at most 2 round trips, 3 when its reading is logged. */
export function read<
  I extends z.ZodMiniType,
  O extends z.ZodMiniType,
  Ab extends About<z.output<I>>,
  Id extends Identity = 'person',
>(shape: Shape<I, O, Id, Ab>): Contract<I, O, Id, Ab> & { kind: 'read' } {
  const few = shape.sensitive ? SENSITIVE_READ_TRIPS : READ_TRIPS;
  return { ...complete(shape), kind: 'read', roundTrips: shape.bulk ? UNCOUNTED : few };
}

/** A procedure that writes one document and its journal entry: at most 7 round trips. */
export function write<
  I extends z.ZodMiniType,
  O extends z.ZodMiniType,
  Ab extends About<z.output<I>>,
  Id extends Exclude<Identity, 'none'> = 'person',
>(shape: Shape<I, O, Id, Ab>): Contract<I, O, Id, Ab> & { kind: 'write' } {
  const roundTrips = shape.bulk ? UNCOUNTED : WRITE_TRIPS;
  return { ...complete(shape), kind: 'write', roundTrips };
}

const complete = <I extends z.ZodMiniType, O extends z.ZodMiniType, Id extends Identity, Ab>(
  shape: Shape<I, O, Id, Ab>,
) => ({
  ...shape,
  identity: shape.identity ?? ('person' as Id),
  function: shape.function ?? ('api' as const),
  sensitive: shape.sensitive ?? false,
});

export const everyone: Permission = { kind: 'everyone' };

/** A position over the matter's place. */
export const held = (...roles: Role[]): Permission => ({ kind: 'held', roles, relations: [] });

/** A tie to the matter, or one of `roles` over its place. */
export const tied = (relations: Relation[], ...roles: Role[]): Permission => ({
  kind: 'held',
  roles,
  relations,
});

export const about = {
  document: <C extends Matter, K extends string>(collection: C, key: K) => ({
    kind: 'document' as const,
    collection,
    key,
  }),
  place: <K extends string>(key: K) => ({ kind: 'place' as const, key }),
  own: { kind: 'own' as const },
};
