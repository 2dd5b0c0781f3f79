/**
 * Why: an open transaction reads the database as it was when it began. While any is open, the
 * version that a commit overwrites is kept here; with none open there is nothing to keep.
 */
import { idText } from './candidates';
import type { Change } from './collection-table';
import { stringifyEjson } from './ejson';

interface OldVersion {
  /** The commit that replaced this version. */
  until: number;
  /** Null: the document did not exist. */
  text: string | null;
}

export class VersionHistory {
  private readonly collections = new Map<string, Map<string, OldVersion[]>>();
  commit = 0;

  record(changes: Change[], keep: boolean): void {
    this.commit += 1;
    if (!keep) return;
    for (const change of changes) {
      const text = change.before ? stringifyEjson(change.before) : null;
      this.versionsOf(change.collection, idText(change.id)).push({ until: this.commit, text });
    }
  }

  /** Undefined: the current version is the one that the snapshot sees. */
  at(collection: string, id: string, snapshot: number): OldVersion | undefined {
    return this.collections
      .get(collection)
      ?.get(id)
      ?.find((version) => version.until > snapshot);
  }

  changedSince(collection: string, snapshot: number): string[] {
    const versions = this.collections.get(collection);
    if (!versions) return [];
    return [...versions.keys()].filter((id) => this.at(collection, id, snapshot));
  }

  forget(): void {
    this.collections.clear();
  }

  private versionsOf(collection: string, id: string): OldVersion[] {
    const ofCollection = this.collections.get(collection) ?? new Map<string, OldVersion[]>();
    this.collections.set(collection, ofCollection);
    const versions = ofCollection.get(id) ?? [];
    ofCollection.set(id, versions);
    return versions;
  }
}
