/** Starts the app: the runtime's gaps first, then the cloud, then what every page stands in. */
import './platform/abort-controller';
import { QueryClientProvider } from '@tanstack/react-query';
import { onServerTime, serverNow } from './platform/clock/server-clock';
import { queryClient } from './platform/query/query-client';
import { startCloud } from './platform/start-cloud';
import { startOutbox } from './platform/outbox/the-outbox';
import { startSandbox } from './sandbox/sandbox';
import { warmPages } from './app-warm';
import { NowProvider } from './ui/words/now';
import './app.scss';
import type { ReactNode } from 'react';

startCloud();
startSandbox();
void startOutbox();
warmPages();

export default function App({ children }: { children?: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <NowProvider read={serverNow} subscribe={onServerTime}>
        {children}
      </NowProvider>
    </QueryClientProvider>
  );
}
