/** One handover on a page of its own, as a reminder opens it. */
import { Page } from '../../../ui/frame/page';
import { HandoverPanel } from './handover-panel';
import { TITLE } from './words';
import type { HandoverWays } from './handover-panel';

interface HandoverScreenProps extends HandoverWays {
  handoverId: string;
  onLeave: () => void;
}

export const HandoverScreen = (props: HandoverScreenProps) => (
  <Page title={TITLE}>
    <HandoverPanel {...props} />
  </Page>
);
