/** 责任分工. */
import { CoverageScreen } from '../../../features/duties/coverage-screen';
import { go, useParams } from '../../../platform/route';

export default function CoveragePage() {
  const { place = '', kind } = useParams();
  return (
    <CoverageScreen
      place={place}
      kind={kind}
      onPropose={(whose) => go('propose', { ...whose })}
      onSilences={() => go('silences')}
      onWorkload={(of) => go('workload', { place: of })}
    />
  );
}
