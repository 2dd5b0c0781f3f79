/**
 * What a context holds about people: which field names the person, how one record is told to
 * them, who answers an objection, how long it stays and why. My records, export, retention
 * and the documentation all read these and nothing else, so that a context is either in all of them or
 * fails a test.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import type { Fields } from './claims';
import type { Collection } from './collection';
import type { Reader, Where } from './repository';

/** One line of a record: what is called, and what it says. */
export interface Line {
  label: string;
  text: string;
  /** The text is the id of such a body; whoever shows it shows its name. */
  unit?: 'college' | 'class';
}

/** One record as its subject reads it. */
export interface Told {
  title: string;
  lines: Line[];
  /** The page that shows it in full. */
  opens: string | null;
}

/** What becomes of a record once nothing of its person is kept. */
export type Leaving<T extends Entity> =
  | 'remove'
  /** The record stays; the ids in it name nobody any more. */
  | 'ids_only'
  /** The same fields on every record, however many there are. */
  | { set: Fields<T> }
  | ((record: T, gone: PersonId) => Fields<T>);

/** One way in which a collection's records concern a person. */
export interface HeldKind<T extends Entity> {
  /** `conduct.about_me`: context and tie. */
  key: string;
  /** What the person calls it. */
  what: string;
  /** The indexed field that names the person, or the person's room. */
  field: string;
  by: 'person' | 'room';
  /** The field that says when; `null` for what simply is. */
  when: (keyof T & string) | null;
  sensitive: boolean;
  /** Too many to be counted beside the others; the list shows them. */
  uncounted?: true;
  told(record: T): Told;
  /** Who answers an objection over the record's place; empty when there is nothing to correct. */
  answeredBy: readonly Role[];
  /** Who wrote it, and so must not judge an objection to it. */
  authors?(record: T): PersonId[];
  leaving: Leaving<T>;
}

export interface Retention<T extends Entity> {
  /** Whole months after `from`; `null`: as long as the person belongs to the university. */
  months: number | null;
  /** The indexed field that the period counts from; `null` when there is no period. */
  from: (keyof T & string) | null;
  /** Only records in this state come to their end. */
  when?: Where;
  /** Since when, and why so long, in words; the source beside it. */
  since: string;
  because: string;
  source: string;
}

/** Records elsewhere that keep a record here alive while they are open. */
export interface Guard<T extends Entity> {
  collection: Collection<Entity>;
  /** The field there, and the value of a record here. */
  theirs: string;
  ours(record: T): string;
  open(record: Entity, now: Instant): boolean;
}

export interface Holding<T extends Entity = Entity> {
  context: string;
  collection: Collection<T>;
  /** What the collection is called in a report. */
  what: string;
  kinds: readonly HeldKind<T>[];
  retention: Retention<T>;
  /** Whether something about it is still to be decided: nothing of it is removed before. */
  open?(record: T, now: Instant): boolean;
  guards?: readonly Guard<T>[];
  /** Records about others that carry the person's name without a field that names the person. */
  mentions?(read: Reader, gone: PersonId): Promise<{ record: T; fields: Fields<T> }[]>;
  /** Files in storage that go with the record. */
  files?(record: T): string[];
}

/** Collections that say nothing about anybody, with the reason. */
export interface NothingPersonal {
  context: string;
  collection: string;
  reason: string;
}

export interface HoldingsOf {
  holdings: readonly Holding[];
  nothing: readonly NothingPersonal[];
}

/** A holding with its records typed while it is written, and untyped for whoever walks them all. */
export const holding = <T extends Entity>(declared: Holding<T>): Holding =>
  declared as unknown as Holding;

/** What stands for the name of somebody of whom nothing is kept. */
export const GONE = '已离开的同志';

export const line = (label: string, text: string): Line => ({ label, text });

/** A line about a college or class, if there is one. */
export const unitLine = (label: string, unit: 'college' | 'class', id: string | null): Line[] =>
  id === null ? [] : [{ label, text: id, unit }];

const SHANGHAI_MS = 8 * 3_600_000;

/** `2026-10-14 10:00` on Shanghai's clock; `—` for what has not happened. */
export const written = (instant: Instant | null): string =>
  instant === null
    ? '—'
    : new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
