/** Why: what somebody who starts a local cloud may say, in one readable place. */
import type { CollectionDeclaration } from './database/store/catalog';
import type { Limits } from './limits';
import type { MediaJudge } from './openapi/media-check';
import type { PushRoute } from './openapi/message-push';
import type { MessageTemplate } from './openapi/message-templates';

export interface Identity {
  openid: string;
  name: string;
  roles: string[];
}

export interface LocalCloudOptions {
  /** 0: any free port. Always on 127.0.0.1. */
  port: number;
  /** Without it everything lives in memory and ends with the process. */
  dataDirectory?: string;
  /** Function name → folder with `index.js` (bundled) and `config.json`. */
  functions: Record<string, string>;
  functionEnvironment?: Record<string, string>;
  /** A function whose folder changes is reloaded: new calls run the new code. */
  watch?: boolean;
  collections: CollectionDeclaration[];
  templates?: MessageTemplate[];
  /** Known mini-program pages; codes for others are refused unless `check_path` is false. */
  pages?: string[];
  now?: Date;
  freeze?: boolean;
  identities?: () => Identity[] | Promise<Identity[]>;
  /** A text that contains one of these is `risky` to msgSecCheck. */
  riskyWords?: string[];
  /** The same for `review`. */
  reviewWords?: string[];
  /** What mediaCheckAsync finds; without it the file's name decides (`risky`, `review` in it). */
  judgeMedia?: MediaJudge;
  /** Seconds of the virtual clock until its event; 10 by default. */
  mediaCheckSeconds?: number;
  /** Which function hears which message of WeChat's, e.g. `event` / `wxa_media_check`. */
  messagePush?: PushRoute[];
  /**
   * What becomes of a query that no index serves and that walks more than 1,000 documents: a line
   * in the log and in the metrics (default), or besides a refusal, so that tests fail.
   */
  slowQueries?: 'report' | 'refuse';
  limits?: Partial<Limits>;
  log?: (line: string) => void;
}
