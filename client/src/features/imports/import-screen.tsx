/** One import on a page of its own. */
import { Page } from '../../ui/frame/page';
import { ImportPanel } from './import-panel';
import { TITLE } from './words';

interface ImportScreenProps {
  importId: string;
  onAgain: () => void;
  onLeave: () => void;
}

export const ImportScreen = (props: ImportScreenProps) => (
  <Page wide title={TITLE}>
    <ImportPanel {...props} />
  </Page>
);
