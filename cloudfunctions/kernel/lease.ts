/**
 * Work that only one run of the clock may do at a time. A lease carries a number that grows
 * with every holder: whoever wakes up late holds a number that is no longer the newest, and
 * what they still want to write is refused.
 */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { type Instant, addHours } from '@louyu/shared/domain/kernel/calendar';
import { Problem } from '@louyu/shared/domain/kernel/problem';
import { claim } from './claims';
import { database } from './cloud';
import { type Collection, collection } from './collection';
import type { Reader } from './repository';
import { isDuplicate } from './sdk-errors';

export interface Lease extends Entity {
  /** Grows with every holder; never given twice. */
  fence: number;
  until: Instant;
}

export const leases: Collection<Lease> = collection<Lease>('leases');

export interface HeldLease {
  name: string;
  fence: number;
}

/** Longer than the platform lets any run live. */
const LASTS_HOURS = 2 / 60;

async function first(name: string, until: Instant): Promise<boolean> {
  try {
    const fields = { version: 1, fence: 1, until };
    await database()
      .collection(leases.name)
      .add({ data: { _id: name, ...fields } });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** The lease, or `null` while another run holds it. Two round trips, one when it is held. */
export async function acquire(read: Reader, name: string, now: Instant): Promise<HeldLease | null> {
  const until = addHours(now, LASTS_HOURS);
  const standing = await read.find(leases, name);
  if (!standing) return (await first(name, until)) ? { name, fence: 1 } : null;
  if (standing.until > now) return null;
  const fence = standing.fence + 1;
  const won = await claim(leases, name, { fence: standing.fence }, { fence, until });
  return won ? { name, fence } : null;
}

/** Gives it back; with a later `until` nobody may take it up before then. */
export const release = ({ name, fence }: HeldLease, until: Instant): Promise<boolean> =>
  claim(leases, name, { fence }, { until });

/** Somebody else holds it by now: nothing may be written under it any more. */
export class FencedOff extends Problem {
  constructor() {
    super('kernel.busy');
  }
}

/** Refuses a holder whose lease went on to another; ask inside the transaction that writes. */
export async function ensureHeld(unit: Reader, { name, fence }: HeldLease): Promise<void> {
  const standing = await unit.get(leases, name);
  if (standing.fence !== fence) throw new FencedOff();
}
