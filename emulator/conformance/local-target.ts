/** Why: the target that needs nothing: a local cloud in this process, the SDK inside a function. */
import type { LocalCloudOptions } from '../index';
import { startProbe } from './probe-cloud';
import type { Target } from './target';

export const openLocalTarget = async (options: Partial<LocalCloudOptions>): Promise<Target> => {
  const probe = await startProbe(options);
  const { store } = probe.cloud;
  return {
    local: probe,
    run: (source, input) => probe.run(source, input),
    value: (source, input) => probe.value(source, input),
    fill: async (collection, documents) => void store.insertMany(collection, documents),
    get: async (collection, id) => store.get(collection, id),
    all: async (collection) => store.all(collection),
    clear: async () => store.clear(),
    close: () => probe.cloud.close(),
  };
};
