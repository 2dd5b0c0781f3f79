/**
 * Why: who may be sent which message how often, and what was sent. One acceptance is one
 * message; both survive a restart when the cloud has a directory.
 */
import type { Connection } from '../database/store/sqlite';

export interface SentMessage {
  at: string;
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, { value: unknown }>;
}

export interface Grant {
  openid: string;
  templateId: string;
  remaining: number;
}

const schema = `
  CREATE TABLE IF NOT EXISTS grants (openid TEXT, template TEXT, remaining INTEGER NOT NULL,
    PRIMARY KEY (openid, template));
  CREATE TABLE IF NOT EXISTS messages (number INTEGER PRIMARY KEY, openid TEXT NOT NULL, body TEXT NOT NULL);`;

export class SubscriptionLedger {
  constructor(private readonly connection: Connection) {
    connection.exec(schema);
  }

  remaining(openid: string, template: string): number {
    const sql = 'SELECT remaining FROM grants WHERE openid = ? AND template = ?';
    return Number(this.connection.get(sql, [openid, template])?.[0] ?? 0);
  }

  grant(openid: string, template: string): void {
    this.connection.run(
      `INSERT INTO grants VALUES (?, ?, 1)
       ON CONFLICT (openid, template) DO UPDATE SET remaining = remaining + 1`,
      [openid, template],
    );
  }

  /** Who may still be sent what, and how often. */
  grants(): Grant[] {
    const sql = 'SELECT openid, template, remaining FROM grants ORDER BY openid, template';
    return this.connection.all(sql, []).map(([openid, templateId, remaining]) => ({
      openid: String(openid),
      templateId: String(templateId),
      remaining: Number(remaining),
    }));
  }

  /** Uses up one acceptance and keeps the message, both or neither. */
  deliver(message: SentMessage): boolean {
    if (this.remaining(message.openid, message.templateId) === 0) return false;
    this.connection.atomically(() => {
      this.connection.run(
        'UPDATE grants SET remaining = remaining - 1 WHERE openid = ? AND template = ?',
        [message.openid, message.templateId],
      );
      this.connection.run('INSERT INTO messages (openid, body) VALUES (?, ?)', [
        message.openid,
        JSON.stringify(message),
      ]);
    });
    return true;
  }

  messages(openid: string | undefined): SentMessage[] {
    const rows = openid
      ? this.connection.all('SELECT body FROM messages WHERE openid = ? ORDER BY number', [openid])
      : this.connection.all('SELECT body FROM messages ORDER BY number', []);
    return rows.map(([body]) => JSON.parse(String(body)) as SentMessage);
  }
}
