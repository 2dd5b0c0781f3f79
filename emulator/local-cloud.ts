/**
 * Why: puts the parts together and owns their life: what is opened here is closed here. The
 * parts do not know each other beyond what they are handed.
 */
import { cloudRoutes } from './cloud-routes';
import { DocumentStore } from './database/store/document-store';
import { TransactionRegistry } from './database/transactions/transaction-registry';
import { CallJournal } from './functions/call-journal';
import { FolderWatch } from './functions/folder-watch';
import { FunctionHost } from './functions/function-host';
import { CloudError } from './gateway/cloud-error';
import { Gateway } from './gateway/router';
import { defaultLimits, type Limits } from './limits';
import { SubscriptionLedger } from './openapi/subscription-ledger';
import type { LocalCloudOptions } from './options';
import { FaultControl } from './sandbox/faults';
import { Metrics } from './sandbox/metrics';
import { FileStore } from './storage/file-store';
import { TimerSchedule } from './timers/timer-schedule';
import { Triggers } from './timers/triggers';
import { VirtualClock } from './timers/virtual-clock';

export class LocalCloud {
  /** Direct access for filling and inspecting, past the protocol. */
  readonly store: DocumentStore;
  readonly clock: VirtualClock;
  readonly metrics: Metrics;
  readonly faults: FaultControl;
  readonly messages: SubscriptionLedger;
  /** The last calls with what they printed and asked for. */
  readonly calls: CallJournal;
  url = '';
  private readonly limits: Limits;
  private readonly log: (line: string) => void;
  private readonly gateway: Gateway;
  private readonly transactions: TransactionRegistry;
  private readonly files: FileStore;
  private functions: FunctionHost | undefined;
  private timers: TimerSchedule | undefined;
  private watch: FolderWatch | undefined;

  constructor(private readonly options: LocalCloudOptions) {
    this.limits = { ...defaultLimits, ...options.limits };
    this.log = options.log ?? ((): void => undefined);
    this.clock = new VirtualClock(options.now, options.freeze ?? false);
    this.calls = new CallJournal(this.clock);
    this.metrics = new Metrics(this.log);
    this.faults = new FaultControl((code, message) => new CloudError(code, message));
    this.store = new DocumentStore(options.dataDirectory, options.collections);
    this.transactions = new TransactionRegistry(this.store, this.limits.transactionMs);
    this.messages = new SubscriptionLedger(this.store.connection);
    this.files = new FileStore(this.store.connection, options.dataDirectory);
    this.gateway = new Gateway(this.log, this.limits.requestMs);
  }

  async listen(): Promise<void> {
    const port = await this.gateway.listen(this.options.port);
    this.url = `http://127.0.0.1:${port}`;
    const functions = this.hostFunctions();
    this.functions = functions;
    const triggers = new Triggers(functions, this.clock, this.metrics, this.log);
    const timers = new TimerSchedule(triggers, this.clock);
    this.timers = timers;
    this.watch = this.watchFolders();
    const { options, limits, url, clock, store, transactions, files, calls, metrics, faults, log } =
      this;
    const parts = {
      options,
      limits,
      url,
      clock,
      store,
      transactions,
      files,
      calls,
      metrics,
      faults,
    };
    const ledger = this.messages;
    this.gateway.add(...cloudRoutes({ ...parts, functions, timers, ledger, log }));
  }

  /** After a rebuild: new calls run the new code, running ones finish on the old. */
  async reloadFunctions(): Promise<void> {
    await this.functions?.reload();
    this.timers?.reload();
  }

  async close(): Promise<void> {
    this.watch?.close();
    // Instances go first: a timer's run that waits for one must not hold the closing up.
    await this.functions?.close();
    await this.timers?.close();
    await this.gateway.close();
    this.transactions.close();
    this.store.close();
    this.files.close();
  }

  private watchFolders(): FolderWatch | undefined {
    if (!this.options.watch) return undefined;
    return new FolderWatch(Object.values(this.options.functions), () => {
      const told = (error: unknown): void => this.log(`functions not reloaded: ${String(error)}`);
      this.reloadFunctions().then(() => this.log('functions reloaded'), told);
    });
  }

  private hostFunctions(): FunctionHost {
    return new FunctionHost({
      functions: this.options.functions,
      environment: this.options.functionEnvironment ?? {},
      url: this.url,
      clock: this.clock,
      limits: this.limits,
      journal: this.calls,
      log: (name, { level, requestId, line }) =>
        this.log(`[${name} ${requestId}] ${level}: ${line}`),
      // Its locks would otherwise block others for the rest of the transaction's limit.
      onInstanceExit: (id) => this.transactions.abandon(id),
      onCallEnd: ({ requestId, procedure }) => {
        if (!this.transactions.openBy(requestId)) return;
        this.log(
          `warning: ${procedure} returned with its transaction open; its locks stay until the limit`,
        );
      },
    });
  }
}
