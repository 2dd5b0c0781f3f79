/** 我联系的人. */
import { go } from '../../../platform/route';
import { CompanionsScreen } from '../../../features/development/companion/companions-screen';

export default function CompanionsPage() {
  return <CompanionsScreen onOpen={(id) => go('companion', { id })} />;
}
