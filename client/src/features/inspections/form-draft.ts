/** A form being written: pure steps, so that a screen only says what was tapped. */
import type { FormItem, FormSection } from './template';

export interface FormWording {
  title: string;
  sections: FormSection[];
}

type Step = (wording: FormWording) => FormWording;

/** The next free key; keys are never shown and never change once an item has one. */
export function nextKey(prefix: string, taken: readonly string[]): string {
  const used = taken.flatMap((key) =>
    key.startsWith(prefix) ? Number(key.slice(prefix.length)) : [],
  );
  return `${prefix}${Math.max(0, ...used.filter(Number.isInteger)) + 1}`;
}

const keysIn = ({ sections }: FormWording): string[] =>
  sections.flatMap(({ items }) => items.map(({ key }) => key));

const blank = (key: string): FormItem => ({
  ...{ key, title: '', hint: '', kind: 'judged', hazard: null, suggests: 'minor' },
  ...{ when: null, most: null, passFrom: null },
});

const inSection =
  (key: string, change: (items: FormItem[]) => FormItem[]): Step =>
  (wording) => ({
    ...wording,
    sections: wording.sections.map((section) =>
      section.key === key ? { ...section, items: change(section.items) } : section,
    ),
  });

export const addItem =
  (section: string): Step =>
  (wording) =>
    inSection(section, (items) => [...items, blank(nextKey('i', keysIn(wording)))])(wording);

/** What a kind of item needs and what it may not have. */
const fitting = (item: FormItem): FormItem => ({
  ...item,
  hazard: item.kind === 'judged' ? item.hazard : null,
  most: item.kind === 'score' ? (item.most ?? 10) : item.kind === 'count' ? item.most : null,
  passFrom: item.kind === 'score' ? (item.passFrom ?? 6) : null,
});

export const changeItem =
  (key: string, part: Partial<FormItem>): Step =>
  (wording) => ({
    ...wording,
    sections: wording.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => (item.key === key ? fitting({ ...item, ...part }) : item)),
    })),
  });

/** Takes an item out, and with it the conditions that name it. */
export const removeItem =
  (key: string): Step =>
  (wording) => ({
    ...wording,
    sections: wording.sections.map((section) => ({
      ...section,
      items: section.items
        .filter((item) => item.key !== key)
        .map((item) => (item.when?.item === key ? { ...item, when: null } : item)),
    })),
  });

/** One place up in its part; the first one stays. */
export const raiseItem = (section: string, key: string): Step =>
  inSection(section, (items) => {
    const at = items.findIndex((item) => item.key === key);
    const [before, item] = [items[at - 1], items[at]];
    if (!before || !item) return items;
    return [...items.slice(0, at - 1), item, before, ...items.slice(at + 1)];
  });

export const addSection =
  (section?: FormSection): Step =>
  (wording) => {
    const taken = wording.sections.map(({ key }) => key);
    const fresh = { key: nextKey('s', taken), title: '', items: [] };
    return { ...wording, sections: [...wording.sections, section ?? fresh] };
  };

export const nameSection =
  (key: string, title: string): Step =>
  (wording) => ({
    ...wording,
    sections: wording.sections.map((section) =>
      section.key === key ? { ...section, title } : section,
    ),
  });

export const removeSection =
  (key: string): Step =>
  (wording) => ({ ...wording, sections: wording.sections.filter((each) => each.key !== key) });

/** The ready sets that are not in yet: no item may be asked twice. */
export const setsLeft = (ready: readonly FormSection[], wording: FormWording): FormSection[] => {
  const taken = keysIn(wording);
  const named = wording.sections.map(({ key }) => key);
  return ready.filter(
    ({ key, items }) => !named.includes(key) && !items.some((item) => taken.includes(item.key)),
  );
};

/** The items that a condition of this one may name: those before it that can turn out well or badly. */
export function conditionsFor({ sections }: FormWording, key: string): FormItem[] {
  const items = sections.flatMap((section) => section.items);
  const at = items.findIndex((item) => item.key === key);
  return items.slice(0, at).filter(({ kind }) => kind !== 'text' && kind !== 'photo');
}
