/**
 * Why: `security.mediaCheckAsync` version 2. It answers at once with a trace_id; the verdict comes
 * later as the event `wxa_media_check`, which is where code that waits for it goes wrong.
 */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { cloudIdentity } from '../functions/platform-environment';
import type { FileStore } from '../storage/file-store';
import type { PathSigner } from '../storage/signed-path';
import type { VirtualClock } from '../timers/virtual-clock';
import { ApiRefusal } from './api-refusal';
import type { MessagePush, PushMessage } from './message-push';
import type { OpenApi } from './open-api-gateway';
import type { UserActivity } from './user-activity';
import { assertChecked, labelOf, type Verdict } from './verdict';

export interface Media {
  url: string;
  /** The last part of the path that it was stored under. */
  name: string;
  bytes: Buffer;
  /** 1: sound; 2: picture. */
  type: 1 | 2;
}

export type MediaJudge = (media: Media) => Verdict;

export interface MediaCheckParts {
  /** Where the cloud's own files are found. */
  url: string;
  files: FileStore;
  signer: PathSigner;
  clock: VirtualClock;
  push: MessagePush;
  activity: UserActivity;
  judge: MediaJudge;
  /** Until the event, in seconds of the virtual clock; WeChat promises 30 minutes. */
  delaySeconds: number;
}

const largest = 10 * 1024 * 1024;
const notDownloadable = -1008;

/** Where nothing else is said, the name decides: `x-risky.jpg`, `review/2.png`. */
export const judgeByName: MediaJudge = ({ name }) =>
  (/risky|review/.exec(name)?.[0] as Verdict) ?? 'pass';

const mediaTypeOf = (value: unknown): 1 | 2 => {
  if (value === 1 || value === 2) return value;
  throw new ApiRefusal(40004, 'invalid media type');
};

const urlOf = (value: unknown): URL => {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new ApiRefusal(40048, 'invalid url domain');
};

/** The cloud reads its own files only: it never goes to the network. */
const download = async (
  parts: MediaCheckParts,
  url: URL,
): Promise<Omit<Media, 'type'> | undefined> => {
  if (url.origin !== new URL(parts.url).origin || !url.pathname.startsWith('/files/'))
    return undefined;
  const grant = parts.signer.open('get', url.pathname.slice('/files/'.length));
  if (!grant || grant.expires < parts.clock.now()) return undefined;
  const file = await parts.files.get(grant.path);
  if (!file || file.content.length > largest) return undefined;
  return { url: url.href, name: basename(grant.path), bytes: file.content };
};

const eventOf = (trace: string, openid: string, verdict: Verdict | undefined): PushMessage => {
  const common = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    FromUserName: openid,
    appid: cloudIdentity.appid,
    trace_id: trace,
    version: 2,
  };
  if (!verdict)
    return { ...common, detail: [], errcode: notDownloadable, errmsg: 'download failed' };
  const result = { suggest: verdict, label: labelOf(verdict) };
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }];
  return { ...common, result, detail, errcode: 0, errmsg: 'ok' };
};

export const mediaCheck =
  (parts: MediaCheckParts): OpenApi =>
  async (parameters) => {
    const type = mediaTypeOf(parameters['media_type']);
    const url = urlOf(parameters['media_url']);
    const openid = assertChecked(parameters, parts.activity);
    const media = await download(parts, url);
    const trace = randomUUID();
    const verdict = media && parts.judge({ ...media, type });
    const at = parts.clock.now() + parts.delaySeconds * 1000;
    parts.push.send(eventOf(trace, openid, verdict), at);
    return { trace_id: trace };
  };
