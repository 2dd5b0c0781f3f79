/** Production knows nobody but the person whom WeChat names: there is no switcher here. */
export const startSandbox = (): void => undefined;
