/** How the demo's commands take arguments, refuse, and end. */

/** What was asked for cannot be understood; the command ends with 2. */
export class Refusal extends Error {}

const MOST = 65_535;

/** A port from text. */
export function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > MOST) throw new Refusal(`--port ${text}: 0 to ${MOST}`);
  return port;
}

/** A point in time from ISO 8601 text. */
export function instantFrom(text: string): Date {
  const instant = new Date(text);
  const valid = /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(instant.getTime());
  if (!valid) throw new Refusal(`--now ${text}: a time like 2026-10-14T10:00:00+08:00`);
  return instant;
}

/** Text that must say something. */
export function refuseEmpty(option: string, text: string): string {
  if (text === '') throw new Refusal(`${option} must not be empty`);
  return text;
}

type Kind = new (message?: string) => Error;

const isArgumentError = (error: unknown): boolean =>
  String((error as { code?: unknown }).code ?? '').startsWith('ERR_PARSE_ARGS');

function explain(error: unknown, usage: string, expected: readonly Kind[]): number {
  const { message, code } = error as { message?: string; code?: string };
  if (error instanceof Refusal || isArgumentError(error)) {
    process.stderr.write(`${message}\n${usage}\n`);
    return 2;
  }
  const plain = code === 'EADDRINUSE' || expected.some((kind) => error instanceof kind);
  process.stderr.write(`${plain ? message : ((error as Error).stack ?? error)}\n`);
  return 1;
}

/** Runs what `open` starts until SIGTERM or SIGINT, then closes it. */
export async function runUntilSignal(
  open: () => Promise<{ close(): Promise<void> }>,
  { usage, expected }: { usage: string; expected: readonly Kind[] },
): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
  try {
    const opened = await open();
    await stopped;
    await opened.close();
  } catch (error) {
    process.exitCode = explain(error, usage, expected);
  }
}
