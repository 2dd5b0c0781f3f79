/**
 * The local cloud as a test uses it: our bundled functions, our collections, people made
 * to measure. Every call goes through the real SDK, and its round trips are counted where
 * they cannot lie.
 */
import { randomUUID } from 'node:crypto';
import { type LocalCloud, startLocalCloud } from '@louyu/emulator';
import type { Contract } from '@louyu/shared/contracts/contract';
import type { AnySchema } from '../handler';
import type { z } from '@louyu/shared/contracts/schema';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { COLLECTIONS } from '../../environment/collections';
import { FUNCTIONS, bundleOf } from '../../environment/functions';
import { TEMPLATES } from '../../environment/templates';
import { type Seeds, seedsInto } from './seeds';

export interface Answer<T> {
  ok: boolean;
  /** Defined when `ok`. */
  data: T;
  /** Defined when not `ok`. */
  error: { code: string; details: Record<string, unknown>; requestId: string };
  serverTime: Instant;
  /** All database round trips of the invocation. */
  roundTrips: number;
  /** Those up to and with the commit: what a write contract's budget is about. */
  tripsToCommit: number | null;
}

type Callable<I extends AnySchema, O extends AnySchema> = Pick<
  Contract<I, O>,
  'procedure' | 'kind' | 'function' | 'input' | 'output'
>;

export interface Persona {
  call<I extends AnySchema, O extends AnySchema>(
    contract: Callable<I, O>,
    input: z.input<I>,
    options?: { commandId?: string; requestId?: string },
  ): Promise<Answer<z.output<O>>>;
  /** Sends anything, as a hostile client would. */
  send(data: Record<string, unknown>, name?: string): Promise<Answer<never>>;
  upload(content: Buffer, name?: string): Promise<string>;
}

export type ClockMove = ({ advanceTo: Instant } | { advanceBySeconds: number }) & {
  /** Whether a timer runs for each time it fell due (default) or once. */
  missed?: 'each' | 'last';
};

export interface TestCloud extends Seeds {
  url: string;
  local: LocalCloud;
  /** `null` calls without any identity. */
  as(openid: string | null): Persona;
  /** Moves the virtual clock and runs the timers that fell due. */
  advance(to: ClockMove): Promise<unknown>;
  faults(faults: Record<string, unknown>): Promise<unknown>;
  allow(openid: string, templateId: string, answer?: 'accept' | 'reject'): Promise<unknown>;
  messages(openid: string): Promise<Record<string, unknown>[]>;
  documents<T = Record<string, unknown>>(name: string): Promise<T[]>;
  close(): Promise<void>;
}

const json = { 'content-type': 'application/json' };

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
  return { headers: response.headers, body: (await response.json()) as Record<string, unknown> };
}

const count = (value: string | null): number | null => (value ? Number(value) : null);

class HttpPersona implements Persona {
  constructor(
    private readonly url: string,
    private readonly openid: string | null,
  ) {}

  call: Persona['call'] = ({ procedure, kind, function: name }, input, options = {}) => {
    const commandId = kind === 'write' ? (options.commandId ?? randomUUID()) : undefined;
    const { requestId } = options;
    return this.send({ procedure, input, commandId, requestId }, name) as Promise<Answer<never>>;
  };

  async send(data: Record<string, unknown>, name = 'api'): Promise<Answer<never>> {
    const { headers, body } = await post(
      `${this.url}/client/call`,
      { function: name, data },
      this.identity(),
    );
    if (!body['result']) throw new Error(`platform refused: ${JSON.stringify(body)}`);
    return {
      ...(body['result'] as Answer<never>),
      roundTrips: count(headers.get('x-round-trips')) ?? 0,
      tripsToCommit: count(headers.get('x-round-trips-to-commit')),
    };
  }

  async upload(content: Buffer, name = `uploads/${randomUUID()}.jpg`): Promise<string> {
    const form = new FormData();
    form.set('cloudPath', name);
    form.set('file', new Blob([new Uint8Array(content)]), 'photo.jpg');
    const request = { method: 'POST', body: form, headers: this.identity() };
    const response = await fetch(`${this.url}/client/upload`, request);
    return ((await response.json()) as { fileID: string }).fileID;
  }

  private identity(): Record<string, string> {
    return this.openid ? { 'x-louyu-openid': this.openid } : {};
  }
}

const functions = Object.fromEntries(FUNCTIONS.map((name) => [name, bundleOf(name)]));

export interface TestCloudOptions {
  now?: Instant;
  log?: (line: string) => void;
}

/** Starts a frozen local cloud with our functions; call `close` when done. */
export async function openTestCloud({ now, log }: TestCloudOptions = {}): Promise<TestCloud> {
  const local = await startLocalCloud({
    port: 0,
    functions,
    collections: COLLECTIONS,
    templates: TEMPLATES,
    now: new Date(now ?? '2026-10-14T02:00:00.000Z'),
    freeze: true,
    slowQueries: 'refuse',
    ...(log ? { log } : {}),
  });
  const { url } = local;
  const body = async (path: string, content: unknown) =>
    (await post(`${url}${path}`, content)).body;
  return {
    url,
    local,
    ...seedsInto(local),
    as: (openid) => new HttpPersona(url, openid),
    advance: (to) => body('/clock', to),
    faults: (faults) => body('/faults', faults),
    allow: (openid, templateId, answer = 'accept') =>
      body('/sandbox/subscribe', { openid, templateIds: [templateId], answer }),
    messages: async (openid) =>
      (await (await fetch(`${url}/sandbox/messages?openid=${openid}`)).json()) as never,
    documents: async (name) => documentsOf(local, name) as never,
    close: () => local.close(),
  };
}

const EVERYTHING = { filter: {}, order: [], skip: 0, limit: 100_000 };

const documentsOf = (local: LocalCloud, name: string): unknown[] =>
  local.store.find(name, EVERYTHING).documents.map(({ document }) => document);
