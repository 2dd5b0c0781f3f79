/** 起草意见. */
import { go, goBack, useParams } from '../../../platform/route';
import { DraftScreen } from '../../../features/development/draft-screen';

export default function DraftPage() {
  const { id = '' } = useParams();
  return (
    <DraftScreen
      candidacyId={id}
      onBack={() => goBack('candidacy', { id })}
      onFact={(factId) => go('conductFact', { id: factId })}
    />
  );
}
