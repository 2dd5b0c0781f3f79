import type { Network } from './network-port';

/** The browser's own view. */
export const network: Network = {
  online: () => navigator.onLine,
  onChange: (listener) => {
    const [up, down] = [() => listener(true), () => listener(false)];
    window.addEventListener('online', up);
    window.addEventListener('offline', down);
    return () => {
      window.removeEventListener('online', up);
      window.removeEventListener('offline', down);
    };
  },
};
