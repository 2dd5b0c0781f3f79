/** The browser's local storage. */
import type { Store } from './store-port';

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

export const store: Store = {
  get: async (key) => parsed(localStorage.getItem(key)),
  set: async (key, value) => localStorage.setItem(key, JSON.stringify(value)),
  remove: async (key) => localStorage.removeItem(key),
  list: async (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
};
