/** 检查结果: a building's month and year. */
import { go } from '../../../platform/route';
import { ResultsScreen } from '../../../features/inspections/results/results-screen';

export default function ResultsPage() {
  return <ResultsScreen onRoom={(room) => go('roomResults', { room })} />;
}
