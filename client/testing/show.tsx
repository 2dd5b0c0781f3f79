/** Renders a piece inside what every page stands in: a fixed time and an empty cache. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { NowProvider } from '../src/ui/words/now';
import type { ReactNode } from 'react';

/** 2026-11-20, Friday, 16:00 in Shanghai. */
export const NOW = new Date('2026-11-20T08:00:00.000Z');
const readNow = () => NOW;

export function show(piece: ReactNode) {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={cache}>
      <NowProvider read={readNow}>{piece}</NowProvider>
    </QueryClientProvider>,
  );
}
