/** 紧急求助; `case` when one comes from a help case. */
import { useParams } from '../../../platform/route';
import { RaiseScreen } from '../../../features/care/raise-screen';

export default function RaisePage() {
  const { case: caseId = '' } = useParams();
  return <RaiseScreen caseId={caseId} />;
}
