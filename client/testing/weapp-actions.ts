/** What a person does with an open page: read, tap, type, wait. */
export interface OpenPage {
  /** The page's text as a person reads it. */
  text(): string;
  /** The page as markup, for looking at what went wrong. */
  markup(): string;
  /** What the runtime handed to the template, as text. */
  tree(): string;
  tap(id: string): Promise<void>;
  type(id: string, value: string): Promise<void>;
  /** Waits until `holds` does; fails with the page's text when it never does. */
  until(holds: (text: string) => boolean, patienceMs?: number): Promise<string>;
  close(): void;
}

interface Rendered {
  dom: HTMLElement | undefined;
  data: unknown;
  querySelector(selector: string): Dispatching | undefined;
  detach(): void;
}

interface Dispatching {
  dispatchEvent(name: string, options?: object): void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits on real time, since the answer comes over a real connection. */
async function untilIn(text: () => string, holds: (text: string) => boolean, patienceMs: number) {
  const end = performance.now() + patienceMs;
  while (!holds(text())) {
    if (performance.now() > end) throw new Error(`The page still says: ${text()}`);
    await pause(10);
  }
  return text();
}

export function actionsOn(page: Rendered): OpenPage {
  const text = () => page.dom?.textContent ?? '';
  const dispatch = async (id: string, name: string, detail: object) => {
    const element = page.querySelector(`#${id}`);
    if (!element) throw new Error(`There is no #${id} on the page, which says: ${text()}`);
    element.dispatchEvent(name, { bubbles: true, detail });
    await pause(0);
  };
  return {
    text,
    markup: () => page.dom?.innerHTML ?? '',
    tree: () => JSON.stringify(page.data),
    tap: (id) => dispatch(id, 'tap', {}),
    type: (id, value) => dispatch(id, 'input', { value }),
    until: (holds, patienceMs = 10_000) => untilIn(text, holds, patienceMs),
    close: () => page.detach(),
  };
}
