/**
 * Why: where one is stands in the address, so that going back, reloading and sending a link work;
 * and everything can be reached from the keyboard.
 */
import { useEffect, useState } from 'preact/hooks';

export const views = ['calls', 'data', 'messages', 'files', 'timers', 'limits', 'faults'] as const;

export type View = (typeof views)[number];

export interface Place {
  view: View;
  /** What is open inside the view, outermost first. */
  rest: string[];
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const placeFrom = (hash: string): Place => {
  const [view = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  const known = views.find((each) => each === view);
  return { view: known ?? 'calls', rest: known ? rest.filter(Boolean) : [] };
};

/** The address of a place, for a link. */
export const hrefOf = (view: View, ...rest: string[]): string =>
  `#/${[view, ...rest].map(encodeURIComponent).join('/')}`;

/** Goes there. */
export const go = (view: View, ...rest: string[]): void => {
  location.hash = hrefOf(view, ...rest);
};

/** The present place; follows the address. */
export const usePlace = (): Place => {
  const [place, setPlace] = useState(() => placeFrom(location.hash));
  useEffect(() => {
    const follow = (): void => setPlace(placeFrom(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && !!target.closest('input, textarea, select, dialog');

const stepRow = (by: 1 | -1): void => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const active = document.activeElement;
  const at = rows.findIndex((row) => row === active || row.getAttribute('aria-current') === 'true');
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
};

const shortcuts: Record<string, () => void> = {
  j: () => stepRow(1),
  ArrowDown: () => stepRow(1),
  k: () => stepRow(-1),
  ArrowUp: () => stepRow(-1),
  '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
  Escape: () => {
    const { view, rest } = placeFrom(location.hash);
    if (rest.length > 0) go(view, ...rest.slice(0, -1));
  },
};

const shortcutFor = (key: string): (() => void) | undefined => {
  const view = views[Number(key) - 1];
  return view ? () => go(view) : shortcuts[key];
};

/** Digits change the view, j and k walk the rows, Escape closes, a slash searches. */
export const useShortcuts = (): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = shortcutFor(event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
