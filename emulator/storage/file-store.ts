/**
 * Why: file contents on disk, what exists in the database. Contents are written and synced under
 * a fresh name first and the row replaced last, so a crash leaves the old file or the new one.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open, readFile, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Connection } from '../database/store/sqlite';

export interface FileEntry {
  path: string;
  /** In bytes. */
  size: number;
  type: string;
}

export interface StoredFile {
  content: Buffer;
  type: string;
}

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const typeOf = (path: string): string =>
  types[extname(path).toLowerCase()] ?? 'application/octet-stream';

const schema = `
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, blob TEXT NOT NULL, size INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL);`;

export class FileStore {
  private readonly folder: string;
  private readonly temporary: boolean;

  constructor(
    private readonly connection: Connection,
    directory: string | undefined,
  ) {
    connection.exec(schema);
    this.temporary = directory === undefined;
    this.folder = directory
      ? join(directory, 'files')
      : mkdtempSync(join(tmpdir(), 'local-cloud-'));
    mkdirSync(this.folder, { recursive: true });
    this.sweep();
  }

  /** Contents that a crash left without a row, or that it replaced, are nobody's. */
  private sweep(): void {
    const kept = new Set(this.connection.all('SELECT blob FROM files', []).map(([blob]) => blob));
    for (const blob of readdirSync(this.folder)) {
      if (!kept.has(blob)) rmSync(join(this.folder, blob), { force: true });
    }
  }

  /** Survives restarts, so that links handed out before one stay valid. */
  secret(): Buffer {
    const row = this.connection.get('SELECT value FROM secrets WHERE name = ?', ['urls']);
    if (row) return Buffer.from(row[0] as Buffer);
    const fresh = randomBytes(32);
    this.connection.run('INSERT INTO secrets VALUES (?, ?)', ['urls', fresh]);
    return fresh;
  }

  async put(path: string, content: Buffer): Promise<void> {
    const blob = randomBytes(16).toString('hex');
    const file = await open(join(this.folder, blob), 'wx');
    try {
      await file.writeFile(content);
      if (!this.temporary) await file.sync();
    } finally {
      await file.close();
    }
    const replaced = this.blobOf(path);
    this.connection.run('INSERT OR REPLACE INTO files VALUES (?, ?, ?)', [
      path,
      blob,
      content.length,
    ]);
    if (replaced) await this.discard(replaced);
  }

  async get(path: string): Promise<StoredFile | undefined> {
    for (let blob = this.blobOf(path); blob; ) {
      const content = await readFile(join(this.folder, blob)).catch(() => undefined);
      if (content) return { content, type: typeOf(path) };
      // Replaced or deleted while it was opened: look again; missing for good is a fault to see.
      const now = this.blobOf(path);
      if (now === blob) throw new Error(`the content of ${path} is missing`);
      blob = now;
    }
    return undefined;
  }

  /** Files whose path contains `text`, in the order of their paths, from `skip` on. */
  list(text: string, skip: number, limit: number): FileEntry[] {
    const sql =
      'SELECT path, size FROM files WHERE instr(path, ?) > 0 OR ? = ? ORDER BY path LIMIT ? OFFSET ?';
    return this.connection.all(sql, [text, text, '', limit, skip]).map(([path, size]) => ({
      path: String(path),
      size: Number(size),
      type: typeOf(String(path)),
    }));
  }

  has(path: string): boolean {
    return this.blobOf(path) !== undefined;
  }

  async remove(path: string): Promise<boolean> {
    const blob = this.blobOf(path);
    if (!blob) return false;
    this.connection.run('DELETE FROM files WHERE path = ?', [path]);
    await this.discard(blob);
    return true;
  }

  close(): void {
    if (this.temporary) rmSync(this.folder, { recursive: true, force: true });
  }

  private blobOf(path: string): string | undefined {
    const row = this.connection.get('SELECT blob FROM files WHERE path = ?', [path]);
    return row && String(row[0]);
  }

  private async discard(blob: string): Promise<void> {
    await unlink(join(this.folder, blob)).catch(() => undefined);
  }
}
