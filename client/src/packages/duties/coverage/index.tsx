/** 责任分工. */
import { CoverageScreen } from '../../../features/duties/coverage-screen';
import { go, useParams } from '../../../platform/route';

export default function CoveragePage() {
  const { place = '' } = useParams();
  return <CoverageScreen place={place} onPropose={(whose) => go('propose', { ...whose })} />;
}
