/**
 * Why: what a real cloud does not have and a laptop needs: moving the clock, answering for a
 * user whether messages are welcome, looking at what was sent, provoking faults.
 */
import { z } from 'zod';
import { HttpRefusal, readJson, replyJson, type Exchange } from '../gateway/http-exchange';
import type { Route } from '../gateway/router';
import type { MessageTemplate } from '../openapi/message-templates';
import type { CallJournal } from '../functions/call-journal';
import type { SubscriptionLedger } from '../openapi/subscription-ledger';
import type { LocalCloudOptions } from '../options';
import type { TimerSchedule } from '../timers/timer-schedule';
import type { VirtualClock } from '../timers/virtual-clock';
import { faultChangeSchema, type FaultControl } from './faults';
import type { Metrics } from './metrics';

export interface SandboxParts {
  clock: VirtualClock;
  timers: TimerSchedule;
  ledger: SubscriptionLedger;
  calls: CallJournal;
  templates: MessageTemplate[];
  faults: FaultControl;
  metrics: Metrics;
  identities: LocalCloudOptions['identities'];
}

const clockSchema = z
  .object({
    advanceTo: z.iso.datetime({ offset: true }),
    advanceBySeconds: z.number().min(0),
    missed: z.enum(['each', 'last']),
  })
  .partial()
  .strict();

const subscribeSchema = z.object({
  openid: z.string().min(1),
  templateIds: z.array(z.string()).min(1),
  answer: z.enum(['accept', 'reject']),
});

const callsSchema = z
  .object({
    cursor: z.coerce.number().int().min(1),
    after: z.coerce.number().int().min(0),
    limit: z.coerce.number().int().min(1).max(200),
    function: z.string(),
    limited: z.stringbool(),
  })
  .partial()
  .strict();

const runSchema = z.object({ function: z.string().min(1) }).strict();

const farthest = Date.UTC(9999, 11, 31);

const bodyLimit = 1024 * 1024;

const parseAs = <Shape>(schema: z.ZodType<Shape>, value: unknown): Shape => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HttpRefusal(400, z.prettifyError(parsed.error));
  return parsed.data;
};

const parse = async <Shape>(exchange: Exchange, schema: z.ZodType<Shape>): Promise<Shape> =>
  parseAs(schema, await readJson(exchange.request, bodyLimit));

export class SandboxEndpoint {
  constructor(private readonly parts: SandboxParts) {}

  routes(): Route[] {
    const { faults, metrics, ledger, identities } = this.parts;
    return [
      { method: 'POST', path: '/clock', handle: (exchange) => this.moveClock(exchange) },
      {
        method: 'POST',
        path: '/sandbox/subscribe',
        handle: (exchange) => this.subscribe(exchange),
      },
      { method: 'GET', path: '/sandbox/calls', handle: (exchange) => this.listCalls(exchange) },
      {
        method: 'GET',
        path: '/sandbox/timers',
        handle: ({ response }) => replyJson(response, this.parts.timers.list()),
      },
      {
        method: 'POST',
        path: '/sandbox/timers/run',
        handle: (exchange) => this.runTimer(exchange),
      },
      {
        method: 'GET',
        path: '/sandbox/messages',
        handle: ({ response, url }) =>
          replyJson(response, ledger.messages(url.searchParams.get('openid') ?? undefined)),
      },
      {
        method: 'GET',
        path: '/sandbox/identities',
        handle: async ({ response }) => replyJson(response, (await identities?.()) ?? []),
      },
      {
        method: 'GET',
        path: '/faults',
        handle: ({ response }) => replyJson(response, faults.inForce),
      },
      {
        method: 'POST',
        path: '/faults',
        handle: async (exchange) =>
          replyJson(exchange.response, faults.set(await parse(exchange, faultChangeSchema))),
      },
      {
        method: 'GET',
        path: '/metrics',
        handle: ({ response }) => replyJson(response, metrics.report()),
      },
    ];
  }

  private listCalls({ response, url }: Exchange): void {
    const query = parseAs(callsSchema, Object.fromEntries(url.searchParams));
    replyJson(response, this.parts.calls.page({ ...query, limit: query.limit ?? 50 }));
  }

  private async runTimer(exchange: Exchange): Promise<void> {
    const { function: name } = await parse(exchange, runSchema);
    const firing = await this.parts.timers.runNow(name);
    if (!firing) throw new HttpRefusal(404, `no trigger is declared for function ${name}`);
    replyJson(exchange.response, firing);
  }

  private async moveClock(exchange: Exchange): Promise<void> {
    const { advanceTo, advanceBySeconds, missed } = await parse(exchange, clockSchema);
    const { clock, timers } = this.parts;
    const now = clock.now();
    const target = advanceTo ? Date.parse(advanceTo) : now + (advanceBySeconds ?? 0) * 1000;
    if (target > farthest) throw new HttpRefusal(400, 'the clock ends with the year 9999');
    if (target < now) throw new HttpRefusal(400, 'the clock only moves forward');
    const ran = await timers.advance(target, missed ?? 'each');
    replyJson(exchange.response, { now: new Date(clock.now()).toISOString(), ran });
  }

  private async subscribe(exchange: Exchange): Promise<void> {
    const { openid, templateIds, answer } = await parse(exchange, subscribeSchema);
    const refusal = this.refusalFor(templateIds);
    if (refusal) return replyJson(exchange.response, refusal, {}, 400);
    const { ledger } = this.parts;
    if (answer === 'accept') templateIds.forEach((id) => ledger.grant(openid, id));
    const granted = Object.fromEntries(templateIds.map((id) => [id, ledger.remaining(openid, id)]));
    replyJson(exchange.response, { granted });
  }

  /** The numbers of wx.requestSubscribeMessage. */
  private refusalFor(templateIds: string[]): { errCode: number; errMsg: string } | undefined {
    if (templateIds.length > 5)
      return { errCode: 20003, errMsg: 'Templates count out of max bounds' };
    const known = new Set(this.parts.templates.map((template) => template.templateId));
    const missing = templateIds.some((id) => !known.has(id));
    return missing
      ? { errCode: 20001, errMsg: 'No template data return, verify the template id exist' }
      : undefined;
  }
}
