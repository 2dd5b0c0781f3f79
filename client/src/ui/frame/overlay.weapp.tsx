/** In WeChat an overlay leaves the page's own stacking through the platform's portal. */
import { RootPortal } from '@tarojs/components';
import type { ReactNode } from 'react';

export const Overlay = ({ children }: { children: ReactNode }) => (
  <RootPortal enable>{children}</RootPortal>
);
