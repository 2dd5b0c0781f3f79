/**
 * Who read what about whom. Sensitive reads are logged before they are answered, so that
 * the person can later see every reader; those in power are recorded too.
 */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import { database } from './cloud';
import { collection } from './collection';

export interface Reading extends Entity {
  /** Whose record was read. */
  subject: PersonId;
  reader: PersonId;
  /** The post that admitted the reader, if one did and not a tie. */
  role: Role | null;
  procedure: string;
  matter: string;
  at: Instant;
}

export const readings = collection<Reading>('readings');

/**
 * Appends one reading for each person whom the record is about; one round trip. Reading a
 * record about oneself is not logged.
 */
export async function logReading(
  subjects: readonly PersonId[],
  reading: Omit<Reading, 'id' | 'version' | 'subject'>,
): Promise<void> {
  if (subjects.length === 0 || subjects.includes(reading.reader)) return;
  const logged = subjects.map((subject) => ({ subject, ...reading, version: 1 }));
  const [one] = logged;
  await database()
    .collection(readings.name)
    .add({ data: one && logged.length === 1 ? one : logged });
}
