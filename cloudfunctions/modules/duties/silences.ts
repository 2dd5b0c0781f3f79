/**
 * When something was last done under a duty, and what ends a silence. Both follow from how
 * things stand, so that a late or second run ends the same.
 */
import type { ContactRecorded } from '@louyu/shared/domain/duties/contact-record';
import type { LeaveTaken, RosterChanged } from '@louyu/shared/domain/duties/events';
import { type Silence, end, silenceOf } from '@louyu/shared/domain/duties/silence';
import type { DutyRecord, Leave } from '@louyu/shared/domain/duties/state';
import type { InspectionSubmitted } from '@louyu/shared/domain/inspections/rules';
import { type Day, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { DomainEvent } from '@louyu/shared/domain/kernel/entity';
import { changeAll } from '../../kernel/claims';
import { updates } from '../../kernel/handler';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { dutyRecords, leaves, silences } from './repository';

type Around = Pick<Reaction<DomainEvent>, 'read' | 'act' | 'now'>;

const AT_ONCE = 100;

/** Whether a silence stands as it was noticed. */
const stands = (
  silence: Silence,
  duty: DutyRecord | undefined,
  leave: Leave | undefined,
  now: Day,
) =>
  duty !== undefined &&
  silenceOf(duty, { lastActOn: duty.lastActOn || null, leaves: leave?.periods ?? [] }, now) ===
    silence.dueOn;

/** Ends those silences that stand no more. */
async function recheck({ read, act, now }: Around, open: readonly Silence[]): Promise<void> {
  for (const silence of open) {
    const duty = await read.find(dutyRecords, silence.dutyId);
    const leave = await read.find(leaves, silence.holder);
    if (stands(silence, duty, leave, dayOf(now))) continue;
    await act(silence.id, async (unit) => {
      const before = await unit.get(silences, silence.id);
      const decision = end(before, now);
      if (!decision) return null;
      const { next, events } = decision;
      return { change: updates(silences, before, next), events, reply: null };
    });
  }
}

async function recheckOf(around: Around, dutyIds: readonly string[]): Promise<void> {
  for (let at = 0; at < dutyIds.length; at += AT_ONCE) {
    const some = dutyIds.slice(at, at + AT_ONCE);
    const where = { dutyId: { in: some }, state: 'open' };
    await recheck(around, await around.read.all(silences, where, AT_ONCE));
  }
}

/** Something was done under these duties on a day; an earlier day than the one known is no news. */
async function acted(around: Around, dutyIds: string[], day: Day): Promise<void> {
  if (dutyIds.length === 0) return;
  const earlier = { _id: { in: dutyIds }, lastActOn: { before: day } };
  const changed = await changeAll(dutyRecords, earlier, { lastActOn: day });
  if (changed > 0) await recheckOf(around, dutyIds);
}

const afterContact = on<ContactRecorded>(
  'ContactRecorded',
  'duties.acted',
  ({ event: { dutyId, happenedOn }, ...around }) => acted(around, [dutyId], happenedOn),
);

const MOST_HERE = 20;

/** Whoever of a pair submits, both of them were there; a spot check by others is no act of theirs. */
const afterInspection = on<InspectionSubmitted>(
  'InspectionSubmitted',
  'duties.acted',
  async ({ event: { roomId, inspector }, at, ...around }) => {
    const where = { covers: roomId, until: null };
    const here = (await around.read.all(dutyRecords, where, MOST_HERE)).filter(
      ({ kind }) => kind === 'area',
    );
    const keys = here.filter(({ holder }) => holder === inspector).map(({ key }) => key);
    const theirs = here.filter(({ key }) => keys.includes(key)).map(({ id }) => id);
    await acted(around, theirs, dayOf(at));
  },
);

const afterChange = on<RosterChanged>(
  'RosterChanged',
  'duties.end_silence',
  ({ event: { rosterId, ended }, ...around }) =>
    recheckOf(
      around,
      ended.map((id) => `${rosterId}.${id}`),
    ),
);

const afterLeave = on<LeaveTaken>(
  'LeaveTaken',
  'duties.end_silence',
  async ({ event: { personId }, ...around }) =>
    recheck(around, await around.read.all(silences, { holder: personId, state: 'open' }, AT_ONCE)),
);

export const silenceSubscribers: Subscriber[] = [
  afterContact,
  afterInspection,
  afterChange,
  afterLeave,
];
