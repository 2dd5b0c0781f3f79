/** 各楼隐患整改情况. */
import { ResultsScreen } from '../../../features/hazards/results-screen';

export default function HazardResultsPage() {
  return <ResultsScreen />;
}
