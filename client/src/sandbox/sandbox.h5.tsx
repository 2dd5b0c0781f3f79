/**
 * Against the local cloud one browser is many people. The handle stands outside the app's own pages,
 * in a root of its own, so that no screen has to know about it.
 */
import { createRoot } from 'react-dom/client';
import { IdentityHandle } from './identity-handle';

export function startSandbox(): void {
  if (process.env.LOUYU_CLOUD !== 'local') return;
  const place = document.createElement('div');
  place.id = 'louyu-demo-identity';
  document.body.append(place);
  createRoot(place).render(<IdentityHandle />);
}
