/** 发展意见: the list. */
import { go } from '../../../platform/route';
import { CandidatesScreen } from '../../../features/development/candidates-screen';

export default function CandidatesPage() {
  return (
    <CandidatesScreen
      onOpen={(id) => go('candidacy', { id })}
      onDraft={(id) => go('opinionDraft', { id })}
      onRecord={(id) => go('developmentStep', { id })}
      onCompanion={(id) => go('companion', { id })}
      onRegister={() => go('registerApplication')}
      onAskMany={() => go('askMany')}
      onFact={(id) => go('conductFact', { id })}
    />
  );
}
