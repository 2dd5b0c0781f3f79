/** The local cloud needs no opening. */
export const startCloud = (): void => undefined;
