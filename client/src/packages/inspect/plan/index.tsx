/** 排一轮巡查: for the leader of a building's group. */
import { goToday } from '../../../platform/route';
import { PlanScreen } from '../../../features/inspections/plan-screen';

export default function PlanPage() {
  return <PlanScreen onLeave={goToday} />;
}
