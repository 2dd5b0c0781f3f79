/**
 * Why: the suites do not know what they judge. A target is a CloudBase environment with the real
 * SDK in front of it: the local cloud, or, with credentials in the environment, a real one.
 * What only the local cloud has (its clock, its indexes, its log) is behind `itLocally`.
 */
import type { Document } from '../database/values/ejson';
import type { LocalCloudOptions } from '../index';
import { openLocalTarget } from './local-target';
import type { ProbeCloud, ProbeReply } from './probe-cloud';
import { openRemoteTarget, remoteAccess } from './remote-target';

export interface Target {
  /** Absent when the target is reached with credentials. */
  local: ProbeCloud | undefined;
  /** Runs the body of a function with `cloud`, `db`, `_` and `input`; errors come back as replies. */
  run<Value>(source: string, input?: unknown): Promise<ProbeReply<Value>>;
  /** Like `run`, and throws what the body threw. */
  value<Value>(source: string, input?: unknown): Promise<Value>;
  fill(collection: string, documents: Document[]): Promise<void>;
  get(collection: string, id: string): Promise<Document | undefined>;
  /** At most a thousand documents, in no promised order. */
  all(collection: string): Promise<Document[]>;
  /** Empties every collection of the target. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** For a case that needs what only the local cloud has. */
export const itLocally = remoteAccess() ? it.skip : it;

export const openTarget = (options: Partial<LocalCloudOptions> = {}): Promise<Target> => {
  const access = remoteAccess();
  const collections = (options.collections ?? []).map((each) => each.name);
  return access ? openRemoteTarget(access, collections) : openLocalTarget(options);
};

/** The one local cloud behind a case that is marked as local. */
export const localOf = (target: Target): ProbeCloud => {
  if (!target.local) throw new Error('this case is for the local cloud only');
  return target.local;
};
