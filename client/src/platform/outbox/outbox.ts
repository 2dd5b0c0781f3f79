/**
 * Sends what waits on the phone, one after another, photos first. Failures that may pass leave the
 * item waiting; a refusal makes it stuck, for a person to look at. Nothing is dropped but by a receipt
 * or by the person.
 */
import { asCallProblem } from '../call/call-problem';
import { afterProblem, afterRestart, photosIn, withFiles, withPhoto } from './pending';
import type { CallProblem, CallProblemCode } from '../call/call-problem';
import type { Reply } from '../call/call';
import type { KeptReceipt, Pending } from './pending';

export interface OutboxPorts {
  save(pending: Pending): Promise<void>;
  load(): Promise<Pending[]>;
  erase(commandId: string): Promise<void>;
  upload(photoId: string): Promise<string>;
  dropPhoto(photoId: string): Promise<void>;
  /** Resolves with the reply; throws `CallProblem`. */
  send(pending: Pending, input: unknown): Promise<Reply<unknown>>;
  saveReceipt(receipt: KeptReceipt): Promise<void>;
  loadReceipts(): Promise<KeptReceipt[]>;
  eraseReceipt(commandId: string): Promise<void>;
}

export type Outcome =
  | { kind: 'sent'; data: unknown }
  | { kind: 'waiting'; problem: CallProblem }
  | { kind: 'stuck'; problem: CallProblem };

export type NewAct = Pick<Pending, 'commandId' | 'procedure' | 'label' | 'about' | 'input'>;

/** As many as a large round has rooms, and then some; older ones are on the server anyway. */
const MOST_RECEIPTS = 100;

/** The next act would meet the same network. */
const NO_NETWORK: readonly CallProblemCode[] = ['client.offline', 'client.upload'];

export class Outbox {
  private items: readonly Pending[] = [];
  private kept: readonly KeptReceipt[] = [];
  private running: Promise<void> | undefined;
  private readonly outcomes = new Map<string, Outcome>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: OutboxPorts) {}

  list = (): readonly Pending[] => this.items;

  /** Newest first. */
  receipts = (): readonly KeptReceipt[] => this.kept;

  /** What became of an act since the app was opened; its data is the receipt. */
  outcome = (commandId: string): Outcome | undefined => this.outcomes.get(commandId);

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what an earlier run of the app left. */
  async restore(): Promise<void> {
    const stored = await this.ports.load();
    const receipts = await this.ports.loadReceipts();
    this.kept = receipts.sort((a, b) => b.serverTime.localeCompare(a.serverTime));
    const known = new Set(this.items.map(({ commandId }) => commandId));
    const found = stored.filter(({ commandId }) => !known.has(commandId)).map(afterRestart);
    this.show([...found, ...this.items]);
  }

  /** Keeps the act on the phone, tries at once, and tells how far it came. */
  async submit(act: NewAct): Promise<Outcome> {
    this.outcomes.delete(act.commandId);
    const photos = photosIn(act.input).map((id) => ({ id }));
    await this.place({ ...act, photos, state: 'waiting' });
    await this.flush();
    if (!this.outcomes.has(act.commandId)) await this.flush(); // joined a run that had passed it by
    return this.outcomes.get(act.commandId) ?? { kind: 'waiting', problem: asCallProblem(null) };
  }

  /** Sends all that waits; `again` also takes up what was stuck. A second call joins the first. */
  flush({ again = false } = {}): Promise<void> {
    this.running ??= this.sendAll(again).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** The person gives it up, after being asked. */
  async discard(commandId: string): Promise<void> {
    const pending = this.items.find((item) => item.commandId === commandId);
    if (pending) await this.forget(pending);
  }

  /** The person wants to change it: it leaves the outbox, its draft and its photos stay. */
  async takeBack(commandId: string): Promise<void> {
    const pending = this.items.find((item) => item.commandId === commandId);
    if (!pending || pending.state === 'sending') return;
    await this.ports.erase(commandId);
    this.show(this.items.filter((item) => item !== pending));
  }

  async forgetReceipt(commandId: string): Promise<void> {
    await this.ports.eraseReceipt(commandId);
    this.kept = this.kept.filter((receipt) => receipt.commandId !== commandId);
    this.tell();
  }

  private async sendAll(again: boolean): Promise<void> {
    const due = this.items.filter(({ state }) => again || state !== 'stuck');
    for (const { commandId } of due) {
      const pending = this.items.find((item) => item.commandId === commandId);
      if (!pending) continue; // taken back while another was being sent
      const outcome = await this.sendOne(pending);
      this.outcomes.set(pending.commandId, outcome);
      this.tell();
      if (outcome.kind === 'waiting' && NO_NETWORK.includes(outcome.problem.code)) return;
    }
  }

  private async sendOne(pending: Pending): Promise<Outcome> {
    try {
      const ready = await this.uploadPhotos({ ...pending, state: 'sending', problem: undefined });
      const reply = await this.ports.send(ready, withFiles(ready.input, ready.photos));
      await this.keepReceipt(ready, reply);
      await this.forget(ready);
      return { kind: 'sent', data: reply.data };
    } catch (thrown) {
      return this.setAside(pending.commandId, asCallProblem(thrown));
    }
  }

  /** Before the act leaves the phone, so that it is never neither waiting nor received. */
  private async keepReceipt(sent: Pending, { data, serverTime }: Reply<unknown>): Promise<void> {
    const { commandId, procedure, about, input } = sent;
    const receipt = { commandId, procedure, about, input, reply: data, serverTime };
    await this.ports.saveReceipt(receipt);
    const all = [receipt, ...this.kept.filter((known) => known.commandId !== commandId)];
    this.kept = all.slice(0, MOST_RECEIPTS);
    await Promise.all(
      all.slice(MOST_RECEIPTS).map((old) => this.ports.eraseReceipt(old.commandId)),
    );
  }

  private async uploadPhotos(pending: Pending): Promise<Pending> {
    let current = pending;
    await this.place(current);
    for (const { id, fileId } of pending.photos) {
      if (fileId) continue;
      current = withPhoto(current, id, await this.ports.upload(id));
      await this.place(current);
    }
    return current;
  }

  private async setAside(commandId: string, problem: CallProblem): Promise<Outcome> {
    const state = problem.passing ? 'waiting' : 'stuck';
    const current = this.items.find((item) => item.commandId === commandId);
    const { code, text } = problem;
    if (current)
      await this.place({
        ...current,
        photos: afterProblem(current, code),
        state,
        problem: { code, text },
      });
    return { kind: state, problem };
  }

  private async forget(pending: Pending): Promise<void> {
    await this.ports.erase(pending.commandId);
    await Promise.all(pending.photos.map(({ id }) => this.ports.dropPhoto(id)));
    this.show(this.items.filter(({ commandId }) => commandId !== pending.commandId));
  }

  private async place(pending: Pending): Promise<void> {
    await this.ports.save(pending);
    const others = this.items.some(({ commandId }) => commandId === pending.commandId)
      ? this.items.map((item) => (item.commandId === pending.commandId ? pending : item))
      : [...this.items, pending];
    this.show(others);
  }

  private show(items: readonly Pending[]): void {
    this.items = items;
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
