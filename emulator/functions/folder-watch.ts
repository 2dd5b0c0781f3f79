/**
 * Why: a developer rebuilds and calls again; the next call must run the new code. Bundlers write
 * a file in several steps or replace the whole folder, so a change counts once everything is
 * there and has been quiet for a moment.
 */
import { existsSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

const quietMs = 100;

export class FolderWatch {
  private watchers: FSWatcher[] = [];
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  /** `changed` runs once after every burst of changes in any of the functions' folders. */
  constructor(
    private readonly folders: string[],
    private readonly changed: () => void,
  ) {
    this.arm();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.disarm();
  }

  private arm(): void {
    this.watchers = this.folders.map((folder) => {
      const watcher = watch(folder, { persistent: false }, () => this.note());
      watcher.on('error', () => this.note());
      return watcher;
    });
  }

  private disarm(): void {
    for (const watcher of this.watchers.splice(0)) watcher.close();
  }

  private note(): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), quietMs);
    this.timer.unref();
  }

  private settle(): void {
    const complete = this.folders.every((folder) => existsSync(join(folder, 'index.js')));
    if (!complete) return this.note();
    // A folder that was replaced is another one to the file system: watch the one that is there.
    this.disarm();
    this.arm();
    this.changed();
  }
}
