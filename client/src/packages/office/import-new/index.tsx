/** A new import; once read, it stands in this page's place. */
import { goInstead } from '../../../platform/route';
import { ImportFormScreen } from '../../../features/imports/import-form-screen';

export default function NewImportPage() {
  return <ImportFormScreen onRead={(id) => goInstead('import', { id })} />;
}
