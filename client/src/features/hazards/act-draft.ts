/** What is typed, chosen and photographed for one act on a hazard, kept on the phone until it is done. */
import { z } from '@louyu/shared/contracts/schema';
import type { HazardAct } from '@louyu/shared/domain/hazards/state';
import type { Hazard, Move } from './hazard';

const draft = z.object({
  note: z.string(),
  photos: z.array(z.string()),
  /** What was chosen: a reason, a way, a grade, another hazard. */
  choice: z.catch(z.string(), ''),
  /** `2026-11-20` */
  day: z.catch(z.string(), ''),
});

export type ActDraft = z.output<typeof draft>;

export const EMPTY_ACT: ActDraft = { note: '', photos: [], choice: '', day: '' };

export const readActDraft = (body: unknown): ActDraft | undefined => {
  const read = draft.safeParse(body);
  return read.success ? read.data : undefined;
};

/** The lines that an act leaves in the story. */
const LEAVES: Record<Move, readonly HazardAct[]> = {
  accept: ['accepted'],
  fix: ['fixed'],
  verify: ['verified'],
  reopen: ['reopened'],
  ask_extension: ['extension_asked'],
  answer_extension: ['extension_granted', 'extension_refused'],
  cannot: ['could_not'],
  decide: ['sent_back', 'reassigned', 'contracted', 'tolerated'],
  regrade: ['regraded'],
  merge: ['merged'],
};

/**
 * By how often the act has been done before: what was typed survives somebody else's change in
 * between, and a hazard that came back begins with an empty sheet.
 */
export const actDraftName = ({ id, steps }: Pick<Hazard, 'id' | 'steps'>, move: Move): string =>
  `hazard-${move}:${id}:${steps.filter(({ act }) => LEAVES[move].includes(act)).length}`;
