/** Reminders and the messages that WeChat still allows, as stored. */
import type { Grant, Reminder } from '@louyu/shared/domain/reminders/state';
import { type Collection, collection } from '../../kernel/collection';

export const reminders: Collection<Reminder> = collection<Reminder>('reminders', {
  ties: ({ personId }) => ({ holder: [personId] }),
});

export const grants: Collection<Grant> = collection<Grant>('grants');
