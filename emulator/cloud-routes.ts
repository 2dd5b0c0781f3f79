/** Why: which part of the cloud answers which address; the parts are made elsewhere. */
import { consoleRoutes } from './console/console-routes';
import { DatabaseActions } from './database/database-actions';
import type { DocumentStore } from './database/store/document-store';
import type { TransactionRegistry } from './database/transactions/transaction-registry';
import type { CallJournal } from './functions/call-journal';
import type { FunctionHost } from './functions/function-host';
import { AdminEndpoint, type ActionHandler } from './gateway/admin-endpoint';
import { ClientEndpoint } from './gateway/client-endpoint';
import { reply } from './gateway/http-exchange';
import { nestedCall } from './gateway/nested-call';
import type { Route } from './gateway/router';
import { unmodelledActions } from './gateway/unmodelled-actions';
import type { Limits } from './limits';
import { judgeByName } from './openapi/media-check';
import { MessagePush } from './openapi/message-push';
import { openApiGateway } from './openapi/open-api-gateway';
import { openApis } from './openapi/open-apis';
import type { SubscriptionLedger } from './openapi/subscription-ledger';
import { UserActivity } from './openapi/user-activity';
import type { LocalCloudOptions } from './options';
import { CrashFault } from './sandbox/crash-fault';
import type { FaultControl } from './sandbox/faults';
import type { Metrics } from './sandbox/metrics';
import { SandboxEndpoint } from './sandbox/sandbox-endpoint';
import { FileEndpoint } from './storage/file-endpoint';
import type { FileStore } from './storage/file-store';
import { ObjectUpload } from './storage/object-upload';
import { PathSigner } from './storage/signed-path';
import { StorageActions } from './storage/storage-actions';
import type { TimerSchedule } from './timers/timer-schedule';
import type { VirtualClock } from './timers/virtual-clock';

export interface CloudParts {
  options: LocalCloudOptions;
  limits: Limits;
  /** Where the cloud itself is found. */
  url: string;
  clock: VirtualClock;
  store: DocumentStore;
  transactions: TransactionRegistry;
  files: FileStore;
  ledger: SubscriptionLedger;
  calls: CallJournal;
  metrics: Metrics;
  faults: FaultControl;
  functions: FunctionHost;
  timers: TimerSchedule;
  log: (line: string) => void;
}

/** Made once for all routes of a cloud. */
interface Shared extends CloudParts {
  signer: PathSigner;
  database: DatabaseActions;
  activity: UserActivity;
  templates: NonNullable<LocalCloudOptions['templates']>;
}

const sharedBy = (parts: CloudParts): Shared => {
  const { faults, transactions, functions, log, store, files, clock, options } = parts;
  const crash = new CrashFault(faults, transactions, functions, log);
  return {
    ...parts,
    signer: new PathSigner(files.secret()),
    database: new DatabaseActions(store, transactions, crash),
    activity: new UserActivity(clock),
    templates: options.templates ?? [],
  };
};

const openApi = (shared: Shared): ActionHandler => {
  const { options, store, functions, timers, faults, log } = shared;
  const { messagePush = [], riskyWords = [], reviewWords = [] } = options;
  const apis = openApis({
    ...shared,
    pages: options.pages,
    words: { risky: riskyWords, review: reviewWords },
    push: new MessagePush(messagePush, store.connection, functions, timers, log),
    judge: options.judgeMedia ?? judgeByName,
    delaySeconds: options.mediaCheckSeconds ?? 10,
    provokedError: () => faults.inForce.sendErrorCode,
  });
  return openApiGateway(functions, apis, log);
};

const adminRoute = (shared: Shared): Route => {
  const { files, signer, clock, limits, url, functions, options } = shared;
  const actions = {
    ...unmodelledActions(),
    ...new StorageActions(files, signer, clock, limits, url).table(),
    'functions.invokeFunction': nestedCall(functions),
    'wx.openApi': openApi(shared),
  };
  const slowQueries = options.slowQueries ?? 'report';
  const admin = new AdminEndpoint({ ...shared, actions, slowQueries });
  return { method: 'POST', path: '/admin', handle: (exchange) => admin.handle(exchange) };
};

const clientRoutes = (shared: Shared): Route[] => {
  const { files, signer, clock, faults, limits, functions, metrics, activity, log } = shared;
  const { uploadBytes } = limits;
  const file = new FileEndpoint(files, signer, clock, faults, uploadBytes);
  const client = new ClientEndpoint(functions, metrics, faults, activity, log);
  return [
    { method: 'POST', path: '/client/call', handle: (exchange) => client.call(exchange) },
    { method: 'POST', path: '/client/upload', handle: (exchange) => file.upload(exchange) },
    { method: 'GET', path: '/files/', handle: (exchange) => file.get(exchange) },
    ...new ObjectUpload(files, { signer, clock, faults, uploadBytes }).routes(),
  ];
};

const rootRoute: Route = {
  method: 'GET',
  path: '/',
  handle: ({ response }) => reply(response, 200, 'text/plain', 'local cloud\n'),
};

export const cloudRoutes = (parts: CloudParts): Route[] => {
  const shared = sharedBy(parts);
  const { identities } = parts.options;
  return [
    rootRoute,
    adminRoute(shared),
    ...clientRoutes(shared),
    ...new SandboxEndpoint({ ...shared, identities }).routes(),
    ...consoleRoutes(shared),
  ];
};
