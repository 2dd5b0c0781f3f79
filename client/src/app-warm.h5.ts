/**
 * In the browser every page is a download of its own. Those that have to work in a corridor without a
 * network are fetched while there is one; WeChat does the same by the manifest's preloadRule.
 */
const AFTER_THE_FIRST_SCREEN_MS = 1500;

export function warmPages(): void {
  setTimeout(() => {
    void import('./pages/today/index');
    void import('./pages/inbox/index');
    void import('./pages/me/index');
    void import('./packages/inspect/round/index');
    void import('./packages/inspect/form/index');
    void import('./packages/inspect/record/index');
  }, AFTER_THE_FIRST_SCREEN_MS);
}
