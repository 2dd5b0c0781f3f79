/** 我记录的. */
import { go } from '../../../platform/route';
import { RecordedScreen } from '../../../features/conduct/recorded-screen';

export default function RecordedPage() {
  return (
    <RecordedScreen
      onOpen={(id) => go('conductFact', { id })}
      onRecord={() => go('conductRecord')}
    />
  );
}
