/** What must hold at the end of a test year, as a list of what does not. */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { World } from './world';

type Stored = Awaited<ReturnType<World['reminders']>>[number];

const occasionOf = ({ cause, kind, stage, causedAt, personId, climbed, fireAt }: Stored): string =>
  [
    cause.context,
    cause.id,
    kind,
    stage,
    causedAt,
    personId,
    stage === 'own' ? fireAt : climbed,
  ].join();

const doubled = (list: readonly string[]): string[] =>
  list.filter((each, at) => list.indexOf(each) !== at);

/** Whether anybody else was asked about the same matter, or it is not yet their turn. */
function escalated(reminder: Stored, all: readonly Stored[], now: Instant): boolean {
  const { cause, personId, climbsAt, fireAt, dueAt } = reminder;
  if ((climbsAt !== null && climbsAt > now) || (dueAt ?? fireAt) > now) return true;
  return all.some(
    (other) =>
      other.cause.id === cause.id &&
      other.personId !== personId &&
      other.firedAt !== null &&
      (other.stage !== 'own' || other.causedAt >= reminder.causedAt),
  );
}

const inWords = ({ _id, kind, stage, personId, dueAt }: Stored): string =>
  `${kind} ${stage} of ${personId}, due ${dueAt} (${_id})`;

/** Every matter is done, or somebody who answers for it was asked. */
const stuck = (all: readonly Stored[], now: Instant): string[] =>
  all
    .filter(({ asks, state, stage }) => asks && state !== 'settled' && stage === 'own')
    .filter((reminder) => !escalated(reminder, all, now))
    .map((reminder) => `nobody was asked: ${inWords(reminder)}`);

const tokens = (all: readonly Stored[], states: readonly string[]): Set<string> =>
  new Set(
    all
      .filter(({ message }) => states.includes(message.state))
      .map(({ personId, message }) => `${personId} ${message.claimedBy}`),
  );

/** A message went out once: as many as there are tries that ended so, no more than allowed. */
function messages(world: World, all: readonly Stored[]): string[] {
  const told = world.cloud.local.messages.messages(undefined).map(({ openid }) => openid);
  const known = tokens(all, ['sent']).size;
  const perhaps = tokens(all, ['sent', 'unknown']).size;
  const faults: string[] = [];
  if (told.length < known || told.length > perhaps)
    faults.push(`${told.length} messages for ${known} known and ${perhaps} possible tries`);
  for (const [openid, allowed] of world.allowed) {
    const sent = told.filter((each) => each === openid).length;
    if (sent > allowed) faults.push(`${openid} got ${sent} of ${allowed} allowed messages`);
  }
  return faults;
}

const left = (all: readonly Stored[], now: Instant): string[] =>
  all
    .filter(({ message, state }) => message.state === 'claimed' && state !== 'settled')
    .filter(({ message }) => (message.claimedAt ?? '') < now)
    .map((reminder) => `still claimed: ${inWords(reminder)}`);

export interface Verdict {
  faults: string[];
  /** How many reminders ended how, for whoever reads the run. */
  figures: Record<string, number>;
}

export async function verdictOn(world: World): Promise<Verdict> {
  const all = await world.reminders();
  const now = world.now();
  const count = (holds: (each: Stored) => boolean): number => all.filter(holds).length;
  return {
    faults: [
      ...stuck(all, now),
      ...doubled(all.map(occasionOf)).map((occasion) => `told twice: ${occasion}`),
      ...messages(world, all),
      ...left(all, now),
      ...[...world.refusals].map(([what, times]) => `refused: ${what} × ${times}`),
    ],
    figures: {
      reminders: all.length,
      settled: count(({ state }) => state === 'settled'),
      above: count(({ stage }) => stage !== 'own'),
      sent: count(({ message }) => message.state === 'sent'),
      unknown: count(({ message }) => message.state === 'unknown'),
      inboxOnly: count(({ message }) => message.state === 'no_grant'),
      messages: world.cloud.local.messages.messages(undefined).length,
    },
  };
}
