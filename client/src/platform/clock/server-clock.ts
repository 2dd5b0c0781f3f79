/**
 * The server's time on the phone. Phones are wrong by minutes and the local cloud may live in
 * another month, so screens ask here and never the phone's own clock.
 */
let offsetMs = 0;
const listeners = new Set<() => void>();

/** Takes the time from a reply; small differences are travel time and are ignored. */
export function noteServerTime(serverTime: string, phoneNow: number = Date.now()): void {
  const next = Date.parse(serverTime) - phoneNow;
  if (Number.isNaN(next) || Math.abs(next - offsetMs) < 1500) return;
  offsetMs = next;
  listeners.forEach((listener) => listener());
}

export const serverNow = (): Date => new Date(Date.now() + offsetMs);

/** Told when the time was corrected, not every second. */
export function onServerTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
