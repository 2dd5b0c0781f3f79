/** 本楼隐患. */
import { BuildingScreen } from '../../../features/hazards/building-screen';
import { go, useParams } from '../../../platform/route';

export default function BuildingPage() {
  const { id = '' } = useParams();
  return (
    <BuildingScreen
      buildingId={id}
      onHazard={(hazard) => go('hazard', { id: hazard })}
      onList={() => go('hazards')}
      onResults={() => go('hazardResults')}
    />
  );
}
