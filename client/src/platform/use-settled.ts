/** What somebody types, once they pause: a search asks once a word, not once a key. */
import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
