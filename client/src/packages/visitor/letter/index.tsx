/** 留言: for the one who answers for the door it was left at. */
import { LetterScreen } from '../../../features/mailbox/letter-screen';
import { useParams } from '../../../platform/route';

export default function LetterPage() {
  const { id = '' } = useParams();
  return <LetterScreen letterId={id} />;
}
