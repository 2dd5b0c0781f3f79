/** 检查表: for those who write a building's form or the university's. */
import { goToday } from '../../../platform/route';
import { FormsScreen } from '../../../features/inspections/forms-screen';

export default function FormsPage() {
  return <FormsScreen onLeave={goToday} />;
}
