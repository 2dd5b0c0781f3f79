/**
 * WeChat's runtime has no AbortController, and without one a query stays pending for ever. This
 * is the smallest thing that the query library needs; it is imported before anything else.
 */
type Listener = () => void;

class Signal {
  aborted = false;
  reason: unknown;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  settle(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.listeners.forEach((listener) => listener());
  }
}

export class SmallAbortController {
  readonly signal = new Signal();

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.settle(reason);
  }
}

const scope: { AbortController?: unknown } = globalThis;
scope.AbortController ??= SmallAbortController;
