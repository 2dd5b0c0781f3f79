/** 帮助联系: those of my classes and buildings. */
import { go } from '../../../platform/route';
import { CasesScreen } from '../../../features/care/cases-screen';

export default function CasesPage() {
  return <CasesScreen onOpen={(id) => go('helpCase', { id })} />;
}
