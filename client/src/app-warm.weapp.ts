/** WeChat fetches subpackages ahead by the manifest's preloadRule. */
export const warmPages = (): void => undefined;
