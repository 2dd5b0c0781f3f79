/** 办理环节. */
import { goBack, useParams } from '../../../platform/route';
import { StepScreen } from '../../../features/development/way/step-screen';

export default function StepPage() {
  const { id = '' } = useParams();
  return <StepScreen candidacyId={id} onBack={() => goBack('candidacy', { id })} />;
}
