/** The simulator knows components only; this makes a component of what the package calls a page. */
type Method = (this: unknown, ...parameters: unknown[]) => unknown;

export interface PageConfig {
  [name: string]: unknown;
  data?: object;
}

const isMethod = (value: unknown): value is Method => typeof value === 'function';

const methodsOf = (config: PageConfig): Record<string, Method> =>
  Object.fromEntries(
    Object.entries(config).filter((entry): entry is [string, Method] => isMethod(entry[1])),
  );

/** Runs a page's lifecycle from a component's; `query` is what the page is opened with. */
export function pageAsComponent(config: PageConfig, query: () => Record<string, string>) {
  const methods = methodsOf(config);
  const run = (instance: unknown, name: string, ...parameters: unknown[]): void =>
    void methods[name]?.apply(instance, parameters);
  return {
    data: config.data ?? {},
    methods,
    lifetimes: {
      attached(this: unknown) {
        run(this, 'onLoad', query());
        run(this, 'onShow');
      },
      ready(this: unknown) {
        run(this, 'onReady');
      },
      detached(this: unknown) {
        run(this, 'onUnload');
      },
    },
  };
}
