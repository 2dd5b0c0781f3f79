/** What is typed into a sheet of the hearing, kept on the phone until the server has it. */
import { z } from '@louyu/shared/contracts/schema';
import { SEVERITIES } from '@louyu/shared/domain/hazards/state';
import { RULING_KINDS } from '@louyu/shared/domain/inspections/hearing-state';
import { useDraft } from '../../../platform/drafts/use-draft';

const draft = z.object({
  text: z.string(),
  items: z.array(z.string()),
  rulings: z.record(
    z.string(),
    z.object({ kind: z.enum(RULING_KINDS), severity: z.nullable(z.enum(SEVERITIES)) }),
  ),
});

export type HearingDraft = z.output<typeof draft>;

const EMPTY: HearingDraft = { text: '', items: [], rulings: {} };

const read = (body: unknown): HearingDraft | undefined => {
  const found = draft.safeParse(body);
  return found.success ? found.data : undefined;
};

export const useHearingDraft = (act: string, id: string) =>
  useDraft<HearingDraft>({ name: `${act}:${id}`, empty: EMPTY, read });
