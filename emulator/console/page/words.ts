/**
 * Why: the page speaks Chinese or English: each thing it says stands here once, in both. Chinese
 * where the browser prefers it, English otherwise, and whoever switches is remembered.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { phrases, type Phrase } from './phrases';

export type Language = 'zh' | 'en';
export type Say = (phrase: Phrase, values?: Record<string, string | number>) => string;

const storageKey = 'local-cloud-console-language';

const remembered = (): string | null => {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
};

export const firstLanguage = (): Language => {
  const kept = remembered();
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that keeps nothing starts in its own language again.
  }
};

export const sayIn =
  (language: Language): Say =>
  (phrase, values = {}) =>
    phrases[phrase][language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );

const Words = createContext<Say>(sayIn('en'));

export const WordsProvider = Words.Provider;

/** How to say a phrase in the language in use. */
export const useWords = (): Say => useContext(Words);
