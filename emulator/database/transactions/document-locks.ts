/**
 * Why: a document written in an open transaction belongs to it. Another transaction fails at
 * once; a plain write waits its turn.
 */
export class DocumentLocks {
  private readonly holders = new Map<string, string>();
  private readonly waiting = new Map<string, (() => void)[]>();

  holder(key: string): string | undefined {
    return this.holders.get(key);
  }

  take(key: string, transaction: string): boolean {
    const holder = this.holders.get(key);
    if (holder && holder !== transaction) return false;
    this.holders.set(key, transaction);
    return true;
  }

  release(transaction: string): void {
    for (const [key, holder] of this.holders) {
      if (holder !== transaction) continue;
      this.holders.delete(key);
      this.waiting.get(key)?.forEach((wake) => wake());
      this.waiting.delete(key);
    }
  }

  /** Resolves when the key's present holder lets go. */
  whenFree(key: string): Promise<void> {
    if (!this.holders.has(key)) return Promise.resolve();
    return new Promise((wake) => {
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), wake]);
    });
  }
}
