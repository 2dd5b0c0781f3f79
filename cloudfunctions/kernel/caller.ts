/** From the platform's identity to a person: one binding, one round trip. */
import type { Contract } from '@louyu/shared/contracts/contract';
import type { Binding } from '@louyu/shared/domain/organization/state';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Collection, collection } from './collection';
import type { Caller } from './handler';
import { callerOpenid, identityKey } from './identity';
import type { Reader } from './repository';

export const bindings: Collection<Binding> = collection<Binding>('bindings');

const NOBODY: Caller = { kind: 'nobody', key: null, openid: null, actor: null };

const asPerson = (openid: string, { personId, person }: Binding): Caller => ({
  kind: 'person',
  key: personId,
  openid,
  actor: { personId, ...person },
});

/**
 * The caller as the contract's identity admits. `none` drops the openid before anything
 * else sees it; `anyone` turns the unregistered into a visitor; `person` refuses them.
 */
export async function identify(contract: Contract, read: Reader): Promise<Caller> {
  if (contract.identity === 'none') return NOBODY;
  const openid = callerOpenid();
  const key = identityKey(openid);
  const binding = await read.find(bindings, key);
  if (binding?.active) return asPerson(openid, binding);
  ensure(contract.identity === 'anyone', 'kernel.not_registered');
  return { kind: 'visitor', key: `visitor:${key}`, openid, actor: null };
}
