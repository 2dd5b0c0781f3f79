/** 发展意见: one candidate, opened from the list or straight from a message. */
import { go, goToday, useParams } from '../../../platform/route';
import { CandidacyScreen } from '../../../features/development/candidacy-screen';

export default function CandidacyPage() {
  const { id = '' } = useParams();
  return (
    <CandidacyScreen
      candidacyId={id}
      onLeave={goToday}
      onDraft={() => go('opinionDraft', { id })}
      onRecord={() => go('developmentStep', { id })}
      onCompanion={() => go('companion', { id })}
      onFact={(factId) => go('conductFact', { id: factId })}
    />
  );
}
