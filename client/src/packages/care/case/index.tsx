/** 帮助联系: one case. */
import { go, goToday, useParams } from '../../../platform/route';
import { CaseScreen } from '../../../features/care/case-screen';

export default function CasePage() {
  const { id = '' } = useParams();
  return (
    <CaseScreen
      caseId={id}
      onAlarm={(caseId) => go('raiseAlarm', { case: caseId })}
      onLeave={goToday}
    />
  );
}
