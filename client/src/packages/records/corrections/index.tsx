/** 记录异议: what waits for an answer. */
import { CorrectionsScreen } from '../../../features/records/corrections/corrections-screen';
import { go, goToAddress, goToday } from '../../../platform/route';

export default function CorrectionsPage() {
  return (
    <CorrectionsScreen
      onCorrection={(id) => go('correction', { id })}
      onOpen={goToAddress}
      onLeave={goToday}
    />
  );
}
