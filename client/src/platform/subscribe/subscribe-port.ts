/**
 * Asks for permission to send reminders. WeChat allows the question only inside a tap, and each
 * "allow" is worth one message.
 */
export type Answer = 'accept' | 'reject' | 'ban' | 'filter';

/** `{ templateId: answer }`; empty when WeChat could not ask. At most five templates at once. */
export type AskToRemind = (templateIds: readonly string[]) => Promise<Record<string, Answer>>;
