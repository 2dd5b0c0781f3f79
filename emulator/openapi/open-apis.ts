/** Why: the open APIs that are modelled, by the names that `cloud.openapi` builds. */
import { contentCheck, type Words } from './content-check';
import { mediaCheck, type MediaCheckParts } from './media-check';
import type { MessageTemplate } from './message-templates';
import { withinMinute } from './minute-quota';
import type { OpenApi } from './open-api-gateway';
import { subscribeMessageSend } from './subscribe-message';
import type { SubscriptionLedger } from './subscription-ledger';
import { unlimitedCode } from './unlimited-code';

export interface OpenApiParts extends MediaCheckParts {
  ledger: SubscriptionLedger;
  templates: MessageTemplate[];
  pages: string[] | undefined;
  words: Words;
  limits: { codesPerMinute: number; textChecksPerMinute: number; mediaChecksPerMinute: number };
  provokedError: () => number | null;
}

export const openApis = (parts: OpenApiParts): Record<string, OpenApi> => {
  const { clock, limits, pages, words, activity } = parts;
  const limited = (api: OpenApi, most: number): OpenApi => withinMinute(api, most, clock);
  return {
    'subscribeMessage.send': subscribeMessageSend(parts),
    'wxacode.getUnlimited': limited(unlimitedCode(pages), limits.codesPerMinute),
    'security.msgSecCheck': limited(contentCheck(words, activity), limits.textChecksPerMinute),
    'security.mediaCheckAsync': limited(mediaCheck(parts), limits.mediaChecksPerMinute),
  };
};
