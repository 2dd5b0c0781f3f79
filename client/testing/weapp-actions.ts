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
  /** Waits until `holds` of text and tree; fails with the page's text when it never does. */
  until(holds: Holds, patienceMs?: number): Promise<string>;
  close(): void;
}

type Holds = (text: string, tree: string) => boolean;

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
async function waitFor(holds: () => boolean, patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (!holds()) {
    if (performance.now() > end) return false;
    await pause(10);
  }
  return true;
}

export function actionsOn(page: Rendered): OpenPage {
  const text = () => page.dom?.textContent ?? '';
  const tree = () => JSON.stringify(page.data);
  const dispatch = async (id: string, name: string, detail: object) => {
    const element = page.querySelector(`#${id}`);
    if (!element) throw new Error(`There is no #${id} on the page, which says: ${text()}`);
    element.dispatchEvent(name, { bubbles: true, detail });
    await pause(0);
  };
  return {
    text,
    markup: () => page.dom?.innerHTML ?? '',
    tree,
    tap: (id) => dispatch(id, 'tap', {}),
    type: (id, value) => dispatch(id, 'input', { value }),
    until: async (holds, patienceMs = 10_000) => {
      const held = await waitFor(() => holds(text(), tree()), patienceMs);
      if (!held) throw new Error(`The page still says: ${text()}`);
      return text();
    },
    close: () => page.detach(),
  };
}
