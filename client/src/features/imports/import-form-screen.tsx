/** A new import on a page of its own. */
import { Page } from '../../ui/frame/page';
import { ImportForm } from './import-form';
import { TITLE } from './words';

export const ImportFormScreen = ({ onRead }: { onRead: (importId: string) => void }) => (
  <Page title={TITLE} heading="导入一份名单">
    <ImportForm onRead={onRead} />
  </Page>
);
