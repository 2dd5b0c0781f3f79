/**
 * Who the browser pretends to be towards the local cloud. In WeChat the platform answers this
 * question itself, so nothing in the weapp build may import this file.
 */
import { newId } from './new-id';
import { KEPT } from './query/kept-prefix';
import { store } from './storage/store';

/** Also the marker by which a test finds the demo identity in a build that must not have it. */
const KEY = 'louyu-demo-identity';

/** Someone nobody has registered: every call to this makes a new stranger. */
export const strangerOpenid = (): string => `stranger-${newId()}`;

let chosen: string | undefined;

export async function currentOpenid(): Promise<string> {
  chosen ??= await remembered();
  return chosen;
}

async function remembered(): Promise<string> {
  const stored = await store.get(KEY);
  return typeof stored === 'string' ? stored : chooseOpenid(strangerOpenid());
}

/** What was kept for the last person is not the next one's to see. */
async function forgetKept(): Promise<void> {
  await Promise.all((await store.list(KEPT)).map((key) => store.remove(key)));
}

export async function chooseOpenid(openid: string): Promise<string> {
  chosen = openid;
  await forgetKept();
  await store.set(KEY, openid);
  return openid;
}
