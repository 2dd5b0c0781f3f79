/** One kind of my records, as a page of its own on a phone. */
import { Page } from '../../ui/frame/page';
import { KindPanel } from './kind-panel';
import type { RecordWays } from './ways';

export const KindScreen = ({ kind, ...ways }: RecordWays & { kind: string }) => (
  <Page title="我的记录">
    <KindPanel kind={kind} {...ways} />
  </Page>
);
