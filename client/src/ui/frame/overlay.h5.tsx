/** In the browser an overlay hangs from the body: nothing of the page, nor the tab bar, lies above it. */
import { createPortal } from 'react-dom';
import type { ReactNode } from 'react';

export const Overlay = ({ children }: { children: ReactNode }) =>
  createPortal(children, document.body);
