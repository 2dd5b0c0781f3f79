/** Why: `subscribeMessage.send`, refusing in WeChat's numbers what WeChat would refuse. */
import type { VirtualClock } from '../timers/virtual-clock';
import { ApiRefusal } from './api-refusal';
import type { MessageTemplate } from './message-templates';
import type { OpenApi } from './open-api-gateway';
import type { SentMessage, SubscriptionLedger } from './subscription-ledger';
import { fitsField } from './template-fields';
import { isKnownPage } from './known-pages';

interface Parts {
  ledger: SubscriptionLedger;
  templates: MessageTemplate[];
  pages: string[] | undefined;
  clock: VirtualClock;
  /** A fault: answer every sending with this errcode. */
  provokedError: () => number | null;
}

type Fields = Record<string, { value: unknown }>;

const requiredOpenid = (value: unknown): string => {
  if (typeof value === 'string' && /^[\w-]{1,64}$/.test(value)) return value;
  throw new ApiRefusal(40003, 'invalid openid');
};

const assertFields = (template: MessageTemplate, data: unknown): Fields => {
  const fields = (typeof data === 'object' && data !== null ? data : {}) as Fields;
  for (const [key, kind] of Object.entries(template.fields)) {
    if (!fitsField(kind, fields[key]?.value)) {
      throw new ApiRefusal(47003, `argument invalid! data.${key}.value invalid`);
    }
  }
  const unknown = Object.keys(fields).find((key) => !(key in template.fields));
  if (unknown)
    throw new ApiRefusal(47003, `argument invalid! data.${unknown} is not in the template`);
  return fields;
};

export const subscribeMessageSend = (parts: Parts): OpenApi => {
  const { ledger, templates, pages, clock, provokedError } = parts;
  return (parameters) => {
    const provoked = provokedError();
    if (provoked !== null) throw new ApiRefusal(provoked, 'provoked by a fault');
    const openid = requiredOpenid(parameters['touser']);
    const template = templates.find((each) => each.templateId === parameters['template_id']);
    if (!template) throw new ApiRefusal(40037, 'invalid template_id');
    const page = typeof parameters['page'] === 'string' ? parameters['page'] : '';
    if (page && !isKnownPage(pages, page)) throw new ApiRefusal(41030, 'invalid page');
    const data = assertFields(template, parameters['data']);
    const at = new Date(clock.now()).toISOString();
    const message: SentMessage = { at, openid, templateId: template.templateId, page, data };
    if (!ledger.deliver(message)) throw new ApiRefusal(43101, 'user refuse to accept the msg');
    return {};
  };
};
