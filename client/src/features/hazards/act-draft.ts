/** What is typed and photographed for one act on a hazard, kept on the phone until it is done. */
import { z } from '@louyu/shared/contracts/schema';
import type { HazardAct } from '@louyu/shared/domain/hazards/state';
import type { Hazard, Move } from './hazard';

const draft = z.object({ note: z.string(), photos: z.array(z.string()) });

export type ActDraft = z.output<typeof draft>;

export const EMPTY_ACT: ActDraft = { note: '', photos: [] };

export const readActDraft = (body: unknown): ActDraft | undefined => {
  const read = draft.safeParse(body);
  return read.success ? read.data : undefined;
};

const LEAVES: Record<Move, HazardAct> = {
  accept: 'accepted',
  fix: 'fixed',
  verify: 'verified',
  reopen: 'reopened',
};

/**
 * By how often the act has been done before: what was typed survives somebody else's change in
 * between, and a hazard that came back begins with an empty sheet.
 */
export const actDraftName = ({ id, steps }: Pick<Hazard, 'id' | 'steps'>, move: Move): string =>
  `hazard-${move}:${id}:${steps.filter(({ act }) => act === LEAVES[move]).length}`;
