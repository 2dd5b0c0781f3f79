/** Where the browser build finds the local cloud: the server of the page passes `/cloud` on. */
export const CLOUD_BASE = '/cloud';
