/** 谁看过, opened by itself. */
import { Page } from '../../ui/frame/page';
import { KindPanel } from './kind-panel';
import { READINGS } from './words';
import type { RecordWays } from './ways';

export const ReadingsScreen = (ways: RecordWays) => (
  <Page title="谁看过">
    <KindPanel kind={READINGS} {...ways} />
  </Page>
);
