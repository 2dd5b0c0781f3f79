/**
 * Why: puts the parts together and owns their life: what is opened here is closed here. The
 * parts do not know each other beyond what they are handed.
 */
import { consoleRoutes } from './console/console-routes';
import { DatabaseActions } from './database/database-actions';
import { DocumentStore } from './database/document-store';
import { TransactionRegistry } from './database/transaction-registry';
import { CallJournal } from './functions/call-journal';
import { FolderWatch } from './functions/folder-watch';
import { FunctionHost } from './functions/function-host';
import { AdminEndpoint, type ActionHandler } from './gateway/admin-endpoint';
import { ClientEndpoint } from './gateway/client-endpoint';
import { CloudError } from './gateway/cloud-error';
import { reply } from './gateway/http-exchange';
import { nestedCall } from './gateway/nested-call';
import { Gateway, type Route } from './gateway/router';
import { unmodelledActions } from './gateway/unmodelled-actions';
import { defaultLimits, type Limits } from './limits';
import { judgeByName } from './openapi/media-check';
import { MessagePush } from './openapi/message-push';
import { openApiGateway } from './openapi/open-api-gateway';
import { openApis } from './openapi/open-apis';
import { SubscriptionLedger } from './openapi/subscription-ledger';
import { UserActivity } from './openapi/user-activity';
import type { LocalCloudOptions } from './options';
import { CrashFault } from './sandbox/crash-fault';
import { FaultControl } from './sandbox/faults';
import { Metrics } from './sandbox/metrics';
import { SandboxEndpoint } from './sandbox/sandbox-endpoint';
import { FileEndpoint } from './storage/file-endpoint';
import { FileStore } from './storage/file-store';
import { ObjectUpload } from './storage/object-upload';
import { PathSigner } from './storage/signed-path';
import { StorageActions } from './storage/storage-actions';
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
  private readonly activity: UserActivity;

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
    this.activity = new UserActivity(this.clock);
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
    const signer = new PathSigner(this.files.secret());
    const crash = new CrashFault(this.faults, this.transactions, functions, this.log);
    const database = new DatabaseActions(this.store, this.transactions, crash);
    this.gateway.add(
      ...this.routes(functions, signer, database, this.openApi(functions, timers, signer)),
      ...this.sandbox(timers).routes(),
      ...this.console(signer, database),
    );
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

  private routes(
    functions: FunctionHost,
    signer: PathSigner,
    database: DatabaseActions,
    openApi: ActionHandler,
  ): Route[] {
    const files = new FileEndpoint(
      this.files,
      signer,
      this.clock,
      this.faults,
      this.limits.uploadBytes,
    );
    const client = new ClientEndpoint(
      functions,
      this.metrics,
      this.faults,
      this.activity,
      this.log,
    );
    const admin = this.adminEndpoint(functions, signer, database, openApi);
    return [
      {
        method: 'GET',
        path: '/',
        handle: ({ response }) => reply(response, 200, 'text/plain', 'local cloud\n'),
      },
      { method: 'POST', path: '/admin', handle: (exchange) => admin.handle(exchange) },
      { method: 'POST', path: '/client/call', handle: (exchange) => client.call(exchange) },
      { method: 'POST', path: '/client/upload', handle: (exchange) => files.upload(exchange) },
      { method: 'GET', path: '/files/', handle: (exchange) => files.get(exchange) },
      ...new ObjectUpload(this.files, {
        signer,
        clock: this.clock,
        faults: this.faults,
        uploadBytes: this.limits.uploadBytes,
      }).routes(),
    ];
  }

  private adminEndpoint(
    functions: FunctionHost,
    signer: PathSigner,
    database: DatabaseActions,
    openApi: ActionHandler,
  ): AdminEndpoint {
    const storage = new StorageActions(this.files, signer, this.clock, this.limits, this.url);
    return new AdminEndpoint({
      database,
      actions: {
        ...unmodelledActions(),
        ...storage.table(),
        'functions.invokeFunction': nestedCall(functions),
        'wx.openApi': openApi,
      },
      functions,
      faults: this.faults,
      metrics: this.metrics,
      slowQueries: this.options.slowQueries ?? 'report',
      clock: this.clock,
      log: this.log,
    });
  }

  private openApi(
    functions: FunctionHost,
    timers: TimerSchedule,
    signer: PathSigner,
  ): ActionHandler {
    const { options, files, clock, limits, url, activity, log } = this;
    const { messagePush = [], riskyWords = [], reviewWords = [], templates = [] } = options;
    const apis = openApis({
      ...{ files, clock, limits, url, activity, signer, templates },
      ledger: this.messages,
      pages: options.pages,
      words: { risky: riskyWords, review: reviewWords },
      push: new MessagePush(messagePush, this.store.connection, functions, timers, log),
      judge: options.judgeMedia ?? judgeByName,
      delaySeconds: options.mediaCheckSeconds ?? 10,
      provokedError: () => this.faults.inForce.sendErrorCode,
    });
    return openApiGateway(functions, apis, log);
  }

  private sandbox(timers: TimerSchedule): SandboxEndpoint {
    return new SandboxEndpoint({
      clock: this.clock,
      timers,
      ledger: this.messages,
      calls: this.calls,
      templates: this.options.templates ?? [],
      faults: this.faults,
      metrics: this.metrics,
      identities: this.options.identities,
    });
  }

  private console(signer: PathSigner, database: DatabaseActions): Route[] {
    return consoleRoutes({
      store: this.store,
      database,
      clock: this.clock,
      limits: this.limits,
      files: this.files,
      signer,
      ledger: this.messages,
      templates: this.options.templates ?? [],
      faults: this.faults,
    });
  }
}
