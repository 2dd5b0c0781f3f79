/**
 * Why: what WeChat pushes to a function later on. A pair of message type and event goes to one
 * function; what is pending survives a restart when the cloud has a directory.
 */
import { cloudIdentity } from '../functions/platform-environment';
import type { FunctionHost } from '../functions/function-host';
import type { Connection } from '../database/store/sqlite';
import type { TimerSchedule } from '../timers/timer-schedule';
import type { Firing } from '../timers/triggers';

/** As in the console of WeChat's cloud under 消息推送. */
export interface PushRoute {
  /** `MsgType`, e.g. `event`. */
  type: string;
  /** `Event`, e.g. `wxa_media_check`; empty for plain messages. */
  event: string;
  function: string;
}

export interface PushMessage {
  MsgType: string;
  Event: string;
  /** The user that it concerns. */
  FromUserName: string;
  [field: string]: unknown;
}

const schema = `CREATE TABLE IF NOT EXISTS pushes
  (number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, body TEXT NOT NULL)`;

const nameOf = ({ type, event }: { type: string; event: string }): string => `${type}/${event}`;

export class MessagePush {
  private readonly functionOf = new Map<string, string>();

  /** @throws Error when two functions are named for one pair, or one that does not exist */
  constructor(
    routes: PushRoute[],
    private readonly connection: Connection,
    private readonly functions: FunctionHost,
    private readonly schedule: TimerSchedule,
    private readonly log: (line: string) => void,
  ) {
    connection.exec(schema);
    for (const route of routes) this.register(route);
    const pending = connection.all('SELECT number, at, body FROM pushes ORDER BY number', []);
    for (const [number, at, body] of pending) {
      this.wait(Number(number), Number(at), JSON.parse(String(body)) as PushMessage);
    }
  }

  /** Delivers at that instant of the virtual clock, in milliseconds. */
  send(message: PushMessage, at: number): void {
    const sql = 'INSERT INTO pushes (at, body) VALUES (?, ?) RETURNING number';
    const [number] = this.connection.get(sql, [at, JSON.stringify(message)]) ?? [];
    this.wait(Number(number), at, message);
  }

  private register(route: PushRoute): void {
    const pair = nameOf(route);
    if (this.functionOf.has(pair)) throw new Error(`messagePush: two functions for ${pair}`);
    if (!this.functions.names().includes(route.function)) {
      throw new Error(`messagePush: there is no function ${route.function} for ${pair}`);
    }
    this.functionOf.set(pair, route.function);
  }

  private wait(number: number, at: number, message: PushMessage): void {
    this.schedule.later(at, () => this.deliver(number, at, message));
  }

  private async deliver(number: number, at: number, message: PushMessage): Promise<Firing> {
    const pair = nameOf({ type: message.MsgType, event: message.Event });
    const functionName = this.functionOf.get(pair);
    const started = performance.now();
    const ok = functionName ? await this.call(functionName, pair, at, message) : false;
    if (!functionName) this.log(`warning: no function is registered for ${pair} in messagePush`);
    this.connection.run('DELETE FROM pushes WHERE number = ?', [number]);
    const ms = Math.round((performance.now() - started) * 10) / 10;
    return { function: functionName ?? '', at: new Date(at).toISOString(), ok, ms };
  }

  private async call(
    functionName: string,
    procedure: string,
    at: number,
    message: PushMessage,
  ): Promise<boolean> {
    const envelope = { ToUserName: cloudIdentity.appid, CreateTime: Math.floor(at / 1000) };
    const data = { ...envelope, ...message };
    const caller = { source: 'wx_unknown', openid: message.FromUserName };
    const { outcome } = await this.functions.call({ functionName, data, caller, procedure });
    if (!outcome.ok) this.log(`push ${procedure} to ${functionName}: ${outcome.message}`);
    return outcome.ok;
  }
}
