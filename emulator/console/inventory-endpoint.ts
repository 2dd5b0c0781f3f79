/**
 * Why: what else is in the cloud besides documents: files and links to them, message templates
 * with the acceptances left, and the cloud's own state for the head of every view.
 */
import { z } from 'zod';
import { cloudIdentity } from '../functions/platform-environment';
import { HttpRefusal, replyJson, type Exchange } from '../gateway/http-exchange';
import { readShape } from '../gateway/request-shape';
import type { Route } from '../gateway/router';
import type { Limits } from '../limits';
import type { MessageTemplate } from '../openapi/message-templates';
import type { Grant, SubscriptionLedger } from '../openapi/subscription-ledger';
import { fileIdOf } from '../storage/file-id';
import type { FileEntry, FileStore } from '../storage/file-store';
import type { PathSigner } from '../storage/signed-path';
import type { VirtualClock } from '../timers/virtual-clock';

export interface InventoryParts {
  clock: VirtualClock;
  limits: Limits;
  files: FileStore;
  signer: PathSigner;
  ledger: SubscriptionLedger;
  templates: MessageTemplate[];
}

/** What stands at the head of every view. */
export interface CloudState {
  /** The virtual clock, ISO. */
  now: string;
  frozen: boolean;
  environment: string;
  /** Changes with every start, ISO of real time. */
  started: string;
  limits: Limits;
}

export interface ListedFile extends FileEntry {
  fileID: string;
}

export interface FilePage {
  files: ListedFile[];
  /** The `skip` of the next page; null on the last one. */
  next: number | null;
}

/** A link that opens one file until `expires` (ISO, on the virtual clock). */
export interface FileLink {
  /** Below the cloud's root, without a leading slash, so that it works behind a prefix. */
  path: string;
  expires: string;
}

export interface Subscriptions {
  templates: MessageTemplate[];
  grants: Grant[];
}

const filesPerPage = 50;
const linkSchema = z.object({ path: z.string().min(1) }).strict();

const skipFrom = (url: URL): number => {
  const skip = Number(url.searchParams.get('skip') ?? 0);
  return Number.isSafeInteger(skip) && skip > 0 ? skip : 0;
};

export class InventoryEndpoint {
  private readonly started = new Date().toISOString();

  constructor(private readonly parts: InventoryParts) {}

  routes(): Route[] {
    const get = (path: string, answer: (url: URL) => unknown): Route => ({
      method: 'GET',
      path: `/sandbox/${path}`,
      handle: ({ response, url }) => replyJson(response, answer(url)),
    });
    return [
      get('state', () => this.state()),
      get('files', (url) => this.filesFrom(url)),
      get('subscriptions', () => this.subscriptions()),
      { method: 'POST', path: '/sandbox/files/link', handle: (exchange) => this.link(exchange) },
    ];
  }

  private state(): CloudState {
    const { clock, limits } = this.parts;
    const now = new Date(clock.now()).toISOString();
    const { environment } = cloudIdentity;
    return { now, frozen: clock.frozen, environment, started: this.started, limits };
  }

  private filesFrom(url: URL): FilePage {
    const skip = skipFrom(url);
    const text = url.searchParams.get('text') ?? '';
    const found = this.parts.files.list(text, skip, filesPerPage + 1);
    const files = found.slice(0, filesPerPage);
    return {
      files: files.map((file) => ({ ...file, fileID: fileIdOf(file.path) })),
      next: found.length > filesPerPage ? skip + filesPerPage : null,
    };
  }

  private subscriptions(): Subscriptions {
    return { templates: this.parts.templates, grants: this.parts.ledger.grants() };
  }

  private async link(exchange: Exchange): Promise<void> {
    const { path } = await readShape(exchange, linkSchema);
    const { files, signer, clock, limits } = this.parts;
    if (!files.has(path)) throw new HttpRefusal(404, 'no such file');
    const expires = clock.now() + limits.urlSeconds * 1000;
    const link: FileLink = {
      path: `files/${signer.sign('get', path, expires)}`,
      expires: new Date(expires).toISOString(),
    };
    replyJson(exchange.response, link);
  }
}
