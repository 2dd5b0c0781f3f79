/** 巡查计划: for those who lead a building. */
import { goToday } from '../../../platform/route';
import { DeskFrame } from '../../../features/inspections/desk-frame';
import { PlansScreen } from '../../../features/inspections/plans/plans-screen';

export default function PlansPage() {
  return (
    <DeskFrame inBuildings title="巡查计划" onLeave={goToday}>
      {(place, choice) => <PlansScreen key={place} buildingId={place} choice={choice} />}
    </DeskFrame>
  );
}
