/** 给我的留言. */
import { LettersScreen } from '../../../features/mailbox/letters-screen';
import { go } from '../../../platform/route';

export default function LettersPage() {
  return <LettersScreen onOpen={(id) => go('letter', { id })} />;
}
