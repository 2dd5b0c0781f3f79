/** 本楼抽查: for those who lead the building, and with `building` for whoever lives there. */
import { go, goToday, useParams } from '../../../platform/route';
import { DeskFrame } from '../../../features/inspections/desk-frame';
import { DrawsScreen } from '../../../features/inspections/draws/draws-screen';

const open = (id: string) => go('draw', { id });

export default function DrawsPage() {
  const { building } = useParams();
  if (building) return <DrawsScreen buildingId={building} leads={false} onDraw={open} />;
  return (
    <DeskFrame inBuildings title="抽查" onLeave={goToday}>
      {(place, choice) => (
        <DrawsScreen leads key={place} buildingId={place} choice={choice} onDraw={open} />
      )}
    </DeskFrame>
  );
}
