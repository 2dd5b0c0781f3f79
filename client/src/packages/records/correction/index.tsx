/** 记录异议, opened from a list or straight from a reminder. */
import { goToAddress, goToday, useParams } from '../../../platform/route';
import { CorrectionScreen } from '../../../features/records/correction-screen';

export default function CorrectionPage() {
  const { id = '' } = useParams();
  return <CorrectionScreen correctionId={id} onOpen={goToAddress} onLeave={goToday} />;
}
