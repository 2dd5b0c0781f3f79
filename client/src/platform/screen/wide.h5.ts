/** Whether list and detail stand side by side now, by the browser window. */
const WIDE = 768;

export const isWide = (): boolean => window.innerWidth >= WIDE;
