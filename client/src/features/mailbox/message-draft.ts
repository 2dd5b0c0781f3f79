/** What a message is while it is being typed. */
import { z } from '@louyu/shared/contracts/schema';

const draft = z.object({ text: z.string() });

export type MessageDraft = z.output<typeof draft>;

export const EMPTY_MESSAGE: MessageDraft = { text: '' };

export const readMessage = (body: unknown): MessageDraft | undefined => {
  const read = draft.safeParse(body);
  return read.success ? read.data : undefined;
};
