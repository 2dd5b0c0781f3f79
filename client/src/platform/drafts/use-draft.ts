/**
 * What is being typed, kept on the phone from the first letter on. The `commandId` is made with the
 * draft and kept with it, so however often it is sent, the server stores it once.
 */
import { useEffect, useRef, useState } from 'react';
import { newId } from '../new-id';
import { store } from '../storage/store';
import { keyOf } from './draft-names';

interface StoredDraft<T> {
  commandId: string;
  body: T;
}

export interface Draft<T> {
  body: T;
  commandId: string;
  /** A function sees the latest body: for what arrives late, such as a photo. */
  change: (next: Partial<T> | ((body: T) => Partial<T>)) => void;
  /** After the receipt: forgets the draft, and the next one is a new act. */
  finish: () => Promise<void>;
  /** Found again from an earlier visit; the screen says so. */
  restored: boolean;
  /** Still looking; draw the skeleton, so that nothing typed is overwritten. */
  loading: boolean;
}

/** Accepts a stored draft only when its body still reads as one. */
function understood<T>(stored: unknown, read: (body: unknown) => T | undefined) {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('commandId' in stored) || !('body' in stored)) return undefined;
  const body = read(stored.body);
  if (typeof stored.commandId !== 'string' || body === undefined) return undefined;
  return { commandId: stored.commandId, body };
}

interface DraftOptions<T> {
  /** Which draft: `hazard:b01-0412`. */
  name: string;
  empty: T;
  /** Reads what an earlier version may have stored; `undefined` drops it. */
  read: (body: unknown) => T | undefined;
}

const freshDraft = <T>(body: T): StoredDraft<T> => ({ commandId: newId(), body });

export function useDraft<T extends object>({ name, empty, read }: DraftOptions<T>): Draft<T> {
  // What describes the form does not change while it is open; a ref keeps it out of the effect.
  const form = useRef({ empty, read });
  const [draft, setDraft] = useState(() => freshDraft(empty));
  const [phase, setPhase] = useState<'loading' | 'fresh' | 'restored'>('loading');
  const latest = useRef(draft);
  const place = (next: StoredDraft<T>) => {
    latest.current = next;
    setDraft(next);
  };

  useEffect(() => {
    let gone = false;
    void store.get(keyOf(name)).then((stored) => {
      const found = understood(stored, form.current.read);
      if (gone) return;
      latest.current = found ?? freshDraft(form.current.empty);
      setDraft(latest.current);
      setPhase(found ? 'restored' : 'fresh');
    });
    return () => {
      gone = true;
    };
  }, [name]);

  return {
    ...draft,
    change: (next) => {
      const { commandId, body } = latest.current;
      const part = typeof next === 'function' ? next(body) : next;
      const changed = { commandId, body: { ...body, ...part } };
      place(changed);
      void store.set(keyOf(name), changed);
    },
    finish: async () => {
      await store.remove(keyOf(name));
      place(freshDraft(empty));
      setPhase('fresh');
    },
    restored: phase === 'restored',
    loading: phase === 'loading',
  };
}
