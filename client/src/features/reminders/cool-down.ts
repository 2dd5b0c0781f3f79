/**
 * Who said no is left in peace: the question is not put before them again for a week. Kept on
 * this phone, as WeChat keeps its own answer; the settings ask whoever goes there anyway.
 */
import { useEffect, useState } from 'react';
import { store } from '../../platform/storage/store';

const KEY = 'reminders.refused';
const WEEK_MS = 7 * 86_400_000;

export const isCooling = (refusedAt: unknown, now: number): boolean =>
  typeof refusedAt === 'number' && now - refusedAt < WEEK_MS && refusedAt <= now;

export const rememberRefusal = (now: number): Promise<void> => store.set(KEY, now);

/** Whether to hold the question back; `undefined` until the phone has said. */
export function useCoolDown(): boolean | undefined {
  const [cooling, setCooling] = useState<boolean>();
  useEffect(() => {
    let mounted = true;
    void store.get(KEY).then((at) => mounted && setCooling(isCooling(at, Date.now())));
    return () => {
      mounted = false;
    };
  }, []);
  return cooling;
}
