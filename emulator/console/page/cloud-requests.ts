/**
 * Why: the page talks to the cloud that served it, by relative addresses only, and shows in the
 * cloud's own words what was refused.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

const refusalIn = async (response: Response): Promise<string> => {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error?: unknown };
    return typeof error === 'string' ? error : text;
  } catch {
    return text || `HTTP ${response.status}`;
  }
};

const answerOf = async <Body>(response: Response): Promise<Body> => {
  if (!response.ok) throw new Error(await refusalIn(response));
  return (await response.json()) as Body;
};

/** The JSON at a path relative to the cloud's root; throws its refusal. */
export const get = async <Body>(path: string, signal?: AbortSignal): Promise<Body> =>
  answerOf<Body>(await fetch(path, { cache: 'no-store', ...(signal && { signal }) }));

/** Sends JSON and returns the answer's; throws the refusal. */
export const post = async <Body>(
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<Body> =>
  answerOf<Body>(
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    }),
  );

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

export interface Polled<Body> {
  value: Body | undefined;
  /** What went wrong at the last attempt. */
  error: string | undefined;
  /** Asks again at once. */
  refresh: () => void;
}

const everyMs = 1000;

/** Resolves after a second, or at once when the page is shown again; never while it is hidden. */
const nextTurn = (signal: AbortSignal): Promise<void> =>
  new Promise((wake) => {
    const look = (): void => {
      if (!document.hidden) done();
    };
    const timer = setTimeout(look, everyMs);
    const done = (): void => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', done);
      wake();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', done);
  });

/** Runs `work` now and about once a second while the page is visible and the component lives. */
export const useEverySecond = (
  work: (signal: AbortSignal) => Promise<void>,
  key: unknown,
): (() => void) => {
  const [turn, setTurn] = useState(0);
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    const control = new AbortController();
    const run = async (): Promise<void> => {
      while (!control.signal.aborted) {
        await latest.current(control.signal);
        await nextTurn(control.signal);
      }
    };
    void run();
    return () => control.abort();
  }, [key, turn]);
  return useCallback(() => setTurn((before) => before + 1), []);
};

type Ask<Body> = (signal: AbortSignal) => Promise<Body>;

/** What `ask` answers, asked about once a second; a new key means another question. */
export const useAsked = <Body>(key: string, ask: Ask<Body>): Polled<Body> => {
  const [value, setValue] = useState<{ key: string; body: Body }>();
  const [error, setError] = useState<string>();
  const refresh = useEverySecond(async (signal) => {
    try {
      const body = await ask(signal);
      if (signal.aborted) return;
      setValue({ key, body });
      setError(undefined);
    } catch (failure) {
      if (!signal.aborted) setError(messageOf(failure));
    }
  }, key);
  return { value: value?.key === key ? value.body : undefined, error, refresh };
};

/** What a path answers, asked about once a second. */
export const usePolled = <Body>(path: string): Polled<Body> =>
  useAsked<Body>(path, (signal) => get<Body>(path, signal));

export interface Task {
  busy: boolean;
  error: string | undefined;
  /** Runs one piece of work at a time; resolves to whether it went well. */
  run: (work: () => Promise<void>) => Promise<boolean>;
  forget: () => void;
}

/** Something that a person starts: busy while it runs, then done or refused. */
export const useTask = (): Task => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(messageOf(failure));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, error, run, forget: useCallback(() => setError(undefined), []) };
};
