/**
 * The local cloud with our functions, collections and templates, and with the demo campus in
 * it: what `npm run cloud`, `npm start`, the journeys and the tests share.
 */
import { COLLECTIONS } from '@louyu/cloudfunctions/environment/collections';
import { FUNCTIONS, bundleOf } from '@louyu/cloudfunctions/environment/functions';
import { TEMPLATES } from '@louyu/cloudfunctions/environment/templates';
import { type LocalCloud, startLocalCloud } from '@louyu/emulator';
import type { Meaning, MessageTemplate } from '@louyu/shared/domain/reminders/message';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CampusFacts } from './campus/facts';
import { FACTS, factsIn, settle } from './settle';

export interface CampusCloudOptions {
  /** 0: any free port. */
  port: number;
  /** Without it everything ends with the process. */
  dataDirectory?: string;
  /** What an empty store is filled with. */
  campus: 'demo' | 'none';
  /** Where the cloud's clock starts, and what the campus is told backwards from. */
  now?: Date;
  freeze?: boolean;
  /** `refuse` where a walk through a whole collection should fail the test that caused it. */
  slowQueries?: 'report' | 'refuse';
  log?: (line: string) => void;
}

export interface CampusCloud {
  cloud: LocalCloud;
  url: string;
  /** What is worth knowing of the campus; absent in a store without one. */
  facts: CampusFacts | undefined;
  close(): Promise<void>;
}

/** What somebody can put right, said in a sentence. */
export class NotReady extends Error {}

/** What WeChat prints before each field depends on the template that a university is given. */
const LABELS: Record<Meaning, string> = {
  what: '事项',
  place: '地点',
  until: '截止时间',
  todo: '要做什么',
};

const labelled = (template: MessageTemplate) => ({
  ...template,
  labels: Object.fromEntries(
    Object.entries(template.says).map(([field, meaning]) => [field, LABELS[meaning]]),
  ),
});

function bundles(): Record<string, string> {
  const missing = FUNCTIONS.filter((name) => !existsSync(join(bundleOf(name), 'index.js')));
  if (missing.length > 0)
    throw new NotReady(`not built yet: ${missing.join(', ')}. Run: npm run build:functions`);
  return Object.fromEntries(FUNCTIONS.map((name) => [name, bundleOf(name)]));
}

/** Starts it; throws `NotReady` when the functions are not built, and what the port throws. */
export async function startCampusCloud(options: CampusCloudOptions): Promise<CampusCloud> {
  const { campus, ...rest } = options;
  const cloud = await startLocalCloud({
    ...rest,
    functions: bundles(),
    collections: [...COLLECTIONS, FACTS],
    templates: TEMPLATES.map(labelled),
    identities: () => factsIn(cloud)?.identities ?? [],
  });
  if (campus === 'demo') await settle(cloud);
  return { cloud, url: cloud.url, facts: factsIn(cloud), close: () => cloud.close() };
}
