/** What this context does when something happens elsewhere. */
import type { Subscriber } from '../../kernel/subscribers';

export const reminderSubscribers: Subscriber[] = [];
