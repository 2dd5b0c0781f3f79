/** Which drafts lie on this phone, for lists that show where something was begun. */
import { useCallback, useState } from 'react';
import { store } from '../storage/store';
import { useOnShow } from '../use-on-show';

const PREFIX = 'draft:';

export const keyOf = (name: string): string => `${PREFIX}${name}`;

/** For a draft whose act was received while its form was closed. */
export const forgetDraft = (name: string): Promise<void> => store.remove(keyOf(name));

/** Looked up each time the page comes to the front. */
export function useDraftNames(prefix: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  const look = useCallback(async () => {
    const keys = await store.list(keyOf(prefix));
    setNames(keys.map((key) => key.slice(PREFIX.length)));
  }, [prefix]);
  useOnShow(look);
  return names;
}
