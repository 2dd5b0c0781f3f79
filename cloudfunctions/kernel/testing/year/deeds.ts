/**
 * What people do about a reminder: one deed per kind, each through its procedure as a screen
 * would. A kind without a deed is only opened; a later context adds its own here.
 */
import * as hazards from '@louyu/shared/contracts/hazards';
import * as inspections from '@louyu/shared/contracts/inspections';
import * as mailbox from '@louyu/shared/contracts/mailbox';
import * as handovers from '@louyu/shared/contracts/organization-handovers';
import type { inbox } from '@louyu/shared/contracts/reminders';
import type { z } from '@louyu/shared/contracts/schema';
import type { ReminderKind } from '@louyu/shared/domain/reminders/state';
import { formOf } from '../corridor';
import { JPEG } from '../pictures';
import type { Persona } from '../test-cloud';
import type { World } from './world';

export type Entry = z.output<typeof inbox.output>['rows'][number];

export interface Doing {
  world: World;
  me: Persona;
  entry: Entry;
}

type Deed = (doing: Doing) => Promise<void>;

/** Codes that life brings: two at once, somebody was quicker, it is not theirs any more. */
const EXPECTED = ['kernel.stale', 'kernel.forbidden', 'kernel.not_found'];

const noted = (
  { refusals }: World,
  what: string,
  answer: { ok: boolean; error?: { code: string } },
): boolean => {
  const { ok, error } = answer;
  if (!ok && error && !EXPECTED.includes(error.code)) {
    const key = `${what} ${error.code}`;
    refusals.set(key, (refusals.get(key) ?? 0) + 1);
  }
  return ok;
};

const versionIn = async (world: World, collection: string, id: string): Promise<number> =>
  Number((await world.stored(collection, id))?.['version'] ?? 1);

/** Sees the rooms of a round that are still to be seen; all is well in each. */
const inspect: Deed = async ({ world, me, entry }) => {
  const { data, ok } = await me.call(inspections.mine, {});
  const round = ok ? data.rounds.find(({ id }) => id === entry.cause.id) : undefined;
  for (const { roomId, done } of round?.rooms ?? []) {
    if (done || !round) continue;
    const form = formOf({ roomId, roundId: round.id, startedAt: world.now() });
    noted(world, 'inspect', await me.call(inspections.submit, form));
  }
};

const fix: Deed = async ({ world, me, entry }) => {
  const photos = [await me.upload(JPEG)];
  const hazardId = entry.cause.id;
  const expectedVersion = await versionIn(world, 'hazards', hazardId);
  const input = { hazardId, expectedVersion, note: '修好了', photos };
  noted(world, 'fix', await me.call(hazards.fix, input));
};

const verify: Deed = async ({ world, me, entry }) => {
  const hazardId = entry.cause.id;
  const expectedVersion = await versionIn(world, 'hazards', hazardId);
  const fixed = world.luck.happens(0.8);
  const input = { hazardId, expectedVersion, fixed, note: '去看过了' };
  noted(world, 'verify', await me.call(hazards.verify, input));
};

const answer: Deed = async ({ world, me, entry }) => {
  const letterId = entry.cause.id;
  const expectedVersion = await versionIn(world, 'letters', letterId);
  const input = { letterId, expectedVersion, text: '谢谢，已经处理' };
  noted(world, 'answer', await me.call(mailbox.answer, input));
};

const settle: Deed = async ({ world, me, entry }) => {
  const handoverId = entry.cause.id;
  const expectedVersion = await versionIn(world, 'handovers', handoverId);
  const input = { handoverId, expectedVersion, successor: null, reason: '由组长先负责' };
  noted(world, 'settle', await me.call(handovers.settleHandover, input));
};

export const DEEDS: Partial<Record<ReminderKind, Deed>> = {
  round_due: inspect,
  hazard_to_fix: fix,
  hazard_to_verify: verify,
  hazard_unverified: verify,
  letter_to_answer: answer,
  handover: settle,
  handover_overdue: settle,
};
