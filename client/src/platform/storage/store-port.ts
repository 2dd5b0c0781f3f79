/**
 * Small values that outlive the app: drafts, the queue, a chosen identity. Everything is JSON;
 * what comes back is `unknown` because an older version of the app may have written it.
 */
export interface Store {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Every key that begins with `prefix`. */
  list(prefix: string): Promise<string[]>;
}
