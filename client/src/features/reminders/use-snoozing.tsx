/** Which entry is being put off, if any, and the sheet for it. */
import { useState } from 'react';
import { SnoozeSheet } from './snooze-sheet';
import type { ReactNode } from 'react';
import type { Entry } from './use-matter';

interface Snoozing {
  /** Begins; absent where an entry cannot be put off. */
  laterOf: (entry: Entry) => (() => void) | undefined;
  sheet: ReactNode;
}

export function useSnoozing(): Snoozing {
  const [entry, setEntry] = useState<Entry>();
  const { snoozeUntil } = entry ?? {};
  return {
    laterOf: (one) => (one.snoozeUntil ? () => setEntry(one) : undefined),
    sheet: entry && snoozeUntil && (
      <SnoozeSheet
        key={entry.id}
        entry={{ ...entry, snoozeUntil }}
        onClose={() => setEntry(undefined)}
      />
    ),
  };
}
