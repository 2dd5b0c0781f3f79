/**
 * Why: node-sdk is used from anywhere with credentials, so its suites hold it in the test's own
 * process, towards a local cloud or whatever environment the credentials are for.
 */
import { init, type ICloudBaseConfig } from '@cloudbase/node-sdk';
import { randomBytes } from 'node:crypto';
import { cloudIdentity } from '../functions/platform-environment';
import type { LocalCloud } from '../index';
import { fixture, startProbe } from './probe-cloud';
import { remoteAccess } from './remote-target';

export interface NodeSdkAccess {
  config: ICloudBaseConfig;
  /** Absent when the environment is reached with credentials. */
  cloud: LocalCloud | undefined;
  /** What a collection or folder of the suite is called there. */
  name(plain: string): string;
  clear(): Promise<void>;
  close(): Promise<void>;
}

const accessTo = (
  config: ICloudBaseConfig,
  suffix: string,
  collections: string[],
): Pick<NodeSdkAccess, 'config' | 'name' | 'clear'> => {
  const name = (plain: string): string => `${plain}_${suffix}`;
  const clear = async (): Promise<void> => {
    const database = init(config).database();
    for (const each of collections) await database.collection(name(each)).where({}).remove();
  };
  return { config, name, clear };
};

const suffix = (): string => process.env['CONFORMANCE_SUFFIX'] ?? randomBytes(4).toString('hex');

const configOf = (cloud: LocalCloud): ICloudBaseConfig => ({
  env: cloudIdentity.environment,
  secretId: 'id',
  secretKey: 'key',
  serviceUrl: `${cloud.url}/admin`,
});

export const openNodeSdk = async (...collections: string[]): Promise<NodeSdkAccess> => {
  const remote = remoteAccess();
  // Else the SDK asks the platform's own network, before each request, whether it is inside.
  process.env['TENCENTCLOUD'] ??= String(!remote || remote.serviceUrl !== undefined);
  const functions = { probe: fixture('probe'), broken: fixture('broken') };
  const cloud = remote ? undefined : (await startProbe({ functions })).cloud;
  const base = cloud ? configOf(cloud) : { ...remote, env: remote?.environment };
  // A connection that is kept would keep the test's process alive.
  const config = { ...base, keepalive: false };
  const access = accessTo(config, suffix(), collections);
  for (const each of collections) {
    await init(config)
      .database()
      .createCollection(access.name(each))
      .catch(() => undefined);
  }
  const close = async (): Promise<void> => {
    await access.clear();
    await cloud?.close();
  };
  return { ...access, cloud, close };
};
