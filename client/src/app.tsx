/** Starts the app: the runtime's gaps first, then the cloud, then what every page stands in. */
import './platform/abort-controller';
import { QueryClientProvider } from '@tanstack/react-query';
import { startCloud } from './platform/start-cloud';
import { queryClient } from './platform/query/query-client';
import './app.scss';
import type { ReactNode } from 'react';

startCloud();

export default function App({ children }: { children?: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
