/** What time it is for the pieces below: the server's, handed in by whoever starts the app. */
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';

const TICK_MS = 30_000;

const NowContext = createContext<Date | undefined>(undefined);

interface NowProps {
  /** Reads the server's time. */
  read: () => Date;
  /** Tells when that reading was corrected; returns how to stop. */
  subscribe?: (corrected: () => void) => () => void;
  children?: ReactNode;
}

export function NowProvider({ read, subscribe, children }: NowProps) {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const refresh = () => setNow(read());
    const timer = setInterval(refresh, TICK_MS);
    const stop = subscribe?.(refresh);
    return () => {
      clearInterval(timer);
      stop?.();
    };
  }, [read, subscribe]);
  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}

export function useNow(): Date {
  const now = useContext(NowContext);
  if (!now) throw new Error('useNow needs a NowProvider above it');
  return now;
}
