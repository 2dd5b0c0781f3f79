/**
 * Why: an open transaction reads the database as it was at its snapshot. The version that a commit
 * overwrites is kept here as long as an open snapshot sees it, and only if one does: a transaction
 * left open for its whole limit must not make the history grow with every write of the others.
 */
import { idText } from '../store/candidates';
import type { Change } from '../store/collection-table';
import { stringifyEjson } from '../values/ejson';

interface OldVersion {
  /** The commit that replaced this version. */
  until: number;
  /** Null: the document did not exist. */
  text: string | null;
}

interface Place {
  collection: string;
  id: string;
  until: number;
}

export class VersionHistory {
  private readonly collections = new Map<string, Map<string, OldVersion[]>>();
  /** Open snapshots, oldest first, with how many read each. */
  private readonly snapshots = new Map<number, number>();
  /** Every version that is kept, oldest first; those before `forgotten` are gone already. */
  private places: Place[] = [];
  private forgotten = 0;
  private newest = -1;
  private commits = 0;

  /** A snapshot of now; to be closed. */
  open(): number {
    this.snapshots.set(this.commits, (this.snapshots.get(this.commits) ?? 0) + 1);
    this.newest = this.commits;
    return this.commits;
  }

  close(snapshot: number): void {
    const readers = (this.snapshots.get(snapshot) ?? 0) - 1;
    if (readers > 0) return void this.snapshots.set(snapshot, readers);
    this.snapshots.delete(snapshot);
    if (snapshot === this.newest) this.newest = [...this.snapshots.keys()].at(-1) ?? -1;
    this.trim();
  }

  record(changes: Change[]): void {
    this.commits += 1;
    if (this.snapshots.size === 0) return;
    for (const change of changes) this.keep(change, idText(change.id));
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

  /** Versions kept at present. */
  get size(): number {
    return this.places.length - this.forgotten;
  }

  /** A version that came and went between two snapshots is seen by none. */
  private keep({ collection, before }: Change, id: string): void {
    const versions = this.versionsOf(collection, id);
    if (this.newest < (versions.at(-1)?.until ?? 0)) return;
    const until = this.commits;
    versions.push({ until, text: before ? stringifyEjson(before) : null });
    this.places.push({ collection, id, until });
  }

  private trim(): void {
    const oldest = this.snapshots.keys().next().value ?? Infinity;
    for (; this.forgotten < this.places.length; this.forgotten += 1) {
      const place = this.places[this.forgotten];
      if (!place || place.until > oldest) break;
      this.forget(place);
    }
    if (this.forgotten * 2 < this.places.length) return;
    this.places = this.places.slice(this.forgotten);
    this.forgotten = 0;
  }

  private forget({ collection, id }: Place): void {
    const ofCollection = this.collections.get(collection);
    const versions = ofCollection?.get(id);
    versions?.shift();
    if (versions?.length === 0) ofCollection?.delete(id);
  }

  private versionsOf(collection: string, id: string): OldVersion[] {
    const ofCollection = this.collections.get(collection) ?? new Map<string, OldVersion[]>();
    this.collections.set(collection, ofCollection);
    const versions = ofCollection.get(id) ?? [];
    ofCollection.set(id, versions);
    return versions;
  }
}
