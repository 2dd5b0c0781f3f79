/**
 * Why: the one thing to import: `startLocalCloud` puts a whole CloudBase environment on a
 * loopback port, for the unmodified SDK. It knows nothing of any particular project.
 */
import { LocalCloud } from './local-cloud';
import type { LocalCloudOptions } from './options';

export type { LocalCloudOptions, Identity } from './options';
export type { CollectionDeclaration } from './database/store/catalog';
export type { IndexDeclaration, IndexKey } from './database/store/index-table';
export type { Document } from './database/values/ejson';
export type { Limits } from './limits';
export type { Media, MediaJudge } from './openapi/media-check';
export type { PushRoute } from './openapi/message-push';
export type { MessageTemplate } from './openapi/message-templates';
export type { Faults } from './sandbox/faults';
export { LocalCloud } from './local-cloud';

export const startLocalCloud = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const cloud = new LocalCloud(options);
  try {
    await cloud.listen();
  } catch (error) {
    // A taken port or a malformed config.json must not leave a database open behind.
    await cloud.close();
    throw error;
  }
  return cloud;
};
