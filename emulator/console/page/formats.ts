/** Why: times, sizes and durations read the same in every view. */
const pad = (value: number): string => String(value).padStart(2, '0');

const chinaOffsetMs = 8 * 60 * 60 * 1000;

/** In the platform's time zone, UTC+8, whatever the browser's: `2026-10-14 09:30:00`. */
export const moment = (iso: string): string =>
  new Date(Date.parse(iso) + chinaOffsetMs).toISOString().slice(0, 19).replace('T', ' ');

/** `09:30:00`. */
export const timeOfDay = (iso: string): string => moment(iso).slice(11);

/** `10-14 09:30`. */
export const dayAndTime = (iso: string): string => moment(iso).slice(5, 16);

/** The reverse of `moment` for what a date field holds. */
export const fromLocalField = (text: string): string => {
  const full = text.length === 16 ? `${text}:00` : text;
  return new Date(Date.parse(`${full}.000Z`) - chinaOffsetMs).toISOString();
};

export const toLocalField = (iso: string): string => moment(iso).replace(' ', 'T');

/** Milliseconds with as many digits as tell something. */
export const duration = (ms: number): string => {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  if (ms < 10_000) return `${Math.round(ms)} ms`;
  return `${(ms / 1000).toFixed(1)} s`;
};

export const size = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
};

/** How far `iso` lies ahead of `now`, coarse: `3d 4h`, `12m`. */
export const ahead = (iso: string, now: string): string => {
  const seconds = Math.max(0, Math.round((Date.parse(iso) - Date.parse(now)) / 1000));
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (days > 0) return `${days}d ${hours}h`;
  if (hours > 0) return `${hours}h ${pad(minutes)}m`;
  return minutes > 0 ? `${minutes}m ${pad(seconds % 60)}s` : `${seconds}s`;
};

const wrapped =
  /\{\s*("\$(?:date|oid|numberInt|numberLong|numberDouble|numberDecimal)"): ("(?:\\.|[^"\\])*")\s*\}/g;

/** Two spaces deep; a value that EJSON only wraps keeps to one line. */
export const prettyValue = (value: unknown): string =>
  (JSON.stringify(value, null, 2) ?? 'undefined').replace(wrapped, '{ $1: $2 }');

/** Pretty if it is JSON, else as it came (a text that was cut, say). */
export const pretty = (text: string): string => {
  try {
    return prettyValue(JSON.parse(text));
  } catch {
    return text;
  }
};
