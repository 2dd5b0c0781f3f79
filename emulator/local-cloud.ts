/**
 * Why: puts the parts together and owns their life: what is opened here is closed here. The
 * parts do not know each other beyond what they are handed.
 */
import { DatabaseActions } from './database/database-actions';
import { DocumentStore } from './database/document-store';
import { TransactionRegistry } from './database/transaction-registry';
import { FunctionHost } from './functions/function-host';
import { AdminEndpoint } from './gateway/admin-endpoint';
import { ClientEndpoint } from './gateway/client-endpoint';
import { CloudError } from './gateway/cloud-error';
import { reply } from './gateway/http-exchange';
import { nestedCall } from './gateway/nested-call';
import { Gateway } from './gateway/router';
import { defaultLimits, type Limits } from './limits';
import type { LocalCloudOptions } from './options';
import { FaultControl } from './sandbox/faults';
import { Metrics } from './sandbox/metrics';
import { FileEndpoint } from './storage/file-endpoint';
import { FileStore } from './storage/file-store';
import { PathSigner } from './storage/signed-path';
import { StorageActions } from './storage/storage-actions';
import { VirtualClock } from './timers/virtual-clock';

export class LocalCloud {
  /** Direct access for filling and inspecting, past the protocol. */
  readonly store: DocumentStore;
  readonly clock: VirtualClock;
  readonly metrics: Metrics;
  readonly faults: FaultControl;
  url = '';
  private readonly limits: Limits;
  private readonly log: (line: string) => void;
  private readonly gateway: Gateway;
  private readonly transactions: TransactionRegistry;
  private readonly files: FileStore;
  private functions!: FunctionHost;

  constructor(private readonly options: LocalCloudOptions) {
    this.limits = { ...defaultLimits, ...options.limits };
    this.log = options.log ?? ((): void => undefined);
    this.clock = new VirtualClock(options.now, options.freeze ?? false);
    this.metrics = new Metrics(this.log);
    this.faults = new FaultControl((message) => new CloudError('SYS_ERR', message));
    this.store = new DocumentStore(options.dataDirectory, options.collections);
    this.transactions = new TransactionRegistry(this.store, this.limits.transactionMs);
    this.files = new FileStore(this.store.connection, options.dataDirectory);
    this.gateway = new Gateway(this.log);
  }

  async listen(): Promise<void> {
    const port = await this.gateway.listen(this.options.port);
    this.url = `http://127.0.0.1:${port}`;
    this.functions = this.hostFunctions();
    this.addRoutes();
  }

  reloadFunctions(): Promise<void> {
    return this.functions.reload();
  }

  async close(): Promise<void> {
    await this.functions.close();
    await this.gateway.close();
    this.transactions.close();
    this.store.close();
    this.files.close();
  }

  private hostFunctions(): FunctionHost {
    return new FunctionHost({
      functions: this.options.functions,
      environment: this.options.functionEnvironment ?? {},
      url: this.url,
      clock: this.clock,
      limits: this.limits,
      log: (name, { level, requestId, line }) =>
        this.log(`[${name} ${requestId}] ${level}: ${line}`),
      // Its locks would otherwise block others for the rest of the transaction's limit.
      onInstanceExit: (id) => this.transactions.abandon(id),
    });
  }

  private addRoutes(): void {
    const signer = new PathSigner(this.files.secret());
    const storage = new StorageActions(this.files, signer, this.clock, this.limits, this.url);
    const files = new FileEndpoint(
      this.files,
      signer,
      this.clock,
      this.faults,
      this.limits.uploadBytes,
    );
    const client = new ClientEndpoint(
      this.functions,
      this.metrics,
      this.limits.requestBytes,
      this.log,
    );
    const admin = new AdminEndpoint({
      database: new DatabaseActions(this.store, this.transactions, this.commitHooks()),
      actions: {
        ...storage.table(),
        'functions.invokeFunction': nestedCall(this.functions),
      },
      functions: this.functions,
      faults: this.faults,
      metrics: this.metrics,
      clock: this.clock,
    });
    this.gateway.add(
      {
        method: 'GET',
        path: '/',
        handle: ({ response }) => reply(response, 200, 'text/plain', 'local cloud\n'),
      },
      { method: 'POST', path: '/admin', handle: (exchange) => admin.handle(exchange) },
      { method: 'POST', path: '/client/call', handle: (exchange) => client.call(exchange) },
      { method: 'POST', path: '/client/upload', handle: (exchange) => files.upload(exchange) },
      { method: 'GET', path: '/files/', handle: (exchange) => files.get(exchange) },
      { method: 'PUT', path: '/files/', handle: (exchange) => files.put(exchange) },
    );
  }

  private commitHooks(): { before(owner?: string): void; after(owner?: string): void } {
    return {
      before: (owner) => this.crashAt('before_commit', owner),
      after: (owner) => this.crashAt('after_commit', owner),
    };
  }

  private crashAt(moment: 'before_commit' | 'after_commit', owner: string | undefined): void {
    if (this.faults.takeCommitConflict()) this.transactions.conflictsAhead += 1;
    if (!this.faults.takeCrash(moment)) return;
    this.log(`fault: the instance ${owner ?? '(outside)'} dies ${moment.replace('_', ' ')}`);
    const message = `the function instance crashed ${moment.replace('_', ' ')}`;
    void this.functions
      .instance(owner)
      ?.kill({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', message });
    throw new CloudError('SYS_ERR', message);
  }
}
