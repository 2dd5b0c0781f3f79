/** 导入名单: the list of imports. */
import { go } from '../../../platform/route';
import { ImportsScreen } from '../../../features/imports/imports-screen';

export default function ImportsPage() {
  return <ImportsScreen onOpen={(id) => go('import', { id })} onNew={() => go('newImport')} />;
}
