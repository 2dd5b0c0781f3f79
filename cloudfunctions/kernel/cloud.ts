/**
 * The only door to `wx-server-sdk`. The SDK's own types are loose, so the few calls that
 * the kernel makes are described here once, as they were seen to behave.
 */
import cloud from 'wx-server-sdk';

export interface SdkResult<T> {
  data: T;
}

export interface SdkDocument {
  get(): Promise<SdkResult<Record<string, unknown> | null>>;
  update(change: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
}

export interface SdkQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(count: number): SdkQuery;
  get(): Promise<SdkResult<Record<string, unknown>[]>>;
  update(change: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkAggregate {
  match(where: unknown): SdkAggregate;
  lookup(join: unknown): SdkAggregate;
  project(fields: unknown): SdkAggregate;
  sort(order: unknown): SdkAggregate;
  group(by: unknown): SdkAggregate;
  limit(count: unknown): SdkAggregate;
  end(): Promise<{ list: Record<string, unknown>[] }>;
}

export interface SdkCollection {
  doc(id: string): SdkDocument;
  where(condition: unknown): SdkQuery;
  /** An array creates all of them or none. */
  add(document: {
    data: Record<string, unknown> | Record<string, unknown>[];
  }): Promise<{ _id: string }>;
  aggregate(): SdkAggregate;
}

export interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

export interface SdkCommand {
  in(values: readonly unknown[]): unknown;
  gt(value: unknown): unknown;
  gte(value: unknown): unknown;
  lt(value: unknown): unknown;
  lte(value: unknown): unknown;
  neq(value: unknown): unknown;
  and(...conditions: unknown[]): unknown;
  or(conditions: unknown[]): unknown;
  set(value: unknown): unknown;
  inc(by: number): unknown;
  addToSet(value: unknown): unknown;
}

export interface SdkDatabase {
  command: SdkCommand;
  collection(name: string): SdkCollection;
  startTransaction(): Promise<SdkTransaction>;
}

let initialised = false;

function initialise(): void {
  if (!initialised) cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
  initialised = true;
}

let opened: SdkDatabase | undefined;

/** The environment's database; a missing document reads as `null` instead of throwing. */
export function database(): SdkDatabase {
  initialise();
  // The option exists in the SDK, not in its types.
  const options = { throwOnNotFound: false } as Parameters<typeof cloud.database>[0];
  opened ??= cloud.database(options) as unknown as SdkDatabase;
  return opened;
}

/** The platform's word on who calls; only valid inside an invocation. */
export const wxContext = (): Record<string, unknown> => cloud.getWXContext();

export const storage = {
  /** A short-lived address, or `null` when there is no such file. */
  async address(fileId: string): Promise<string | null> {
    initialise();
    const answer = await cloud.getTempFileURL({ fileList: [fileId] });
    const [file] = (answer as { fileList: { status: number; tempFileURL: string }[] }).fileList;
    return file?.status === 0 && file.tempFileURL ? file.tempFileURL : null;
  },
  async upload(cloudPath: string, content: Buffer): Promise<string> {
    initialise();
    const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: content as never });
    return fileID;
  },
  async remove(fileIds: string[]): Promise<void> {
    initialise();
    await cloud.deleteFile({ fileList: fileIds });
  },
  /** Short-lived addresses, at most 50 a call (the platform's limit), in the order asked. */
  async addresses(fileIds: string[]): Promise<string[]> {
    initialise();
    const answer = await cloud.getTempFileURL({ fileList: fileIds });
    return (answer as { fileList: { tempFileURL: string }[] }).fileList.map((f) => f.tempFileURL);
  },
};

export interface SubscribeMessage {
  touser: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
}

/** Sends one message against one grant; throws the SDK's error with `errCode` (43101 …). */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<void> {
  initialise();
  const api = cloud.openapi as unknown as {
    subscribeMessage: { send(message: SubscribeMessage): Promise<unknown> };
  };
  await api.subscribeMessage.send(message);
}
