/** What an entry wires together: every context's handlers, subscribers, ports and jobs. */
import type { Matter } from '@louyu/shared/contracts/contract';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { Almanac } from '@louyu/shared/domain/kernel/terms';
import type { Collection } from './collection';
import type { Handler } from './handler';
import type { Ports } from './ports';
import type { Subscriber } from './subscribers';

export interface Container {
  /** By procedure name; only those that this function answers. */
  handlers: ReadonlyMap<string, Handler>;
  collections: Record<Matter, Collection<Entity>>;
  subscribers: readonly Subscriber[];
  ports: Ports;
  calendar: Almanac;
}

/** Handlers by procedure; two handlers for one procedure are a programming error. */
export function byProcedure(handlers: readonly Handler[]): ReadonlyMap<string, Handler> {
  const map = new Map(handlers.map((handler) => [handler.contract.procedure, handler]));
  if (map.size !== handlers.length) throw new Error('a procedure has two handlers');
  return map;
}
