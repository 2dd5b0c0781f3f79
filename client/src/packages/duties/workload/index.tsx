/** 工作量: mine, or that of a place. */
import { WorkloadScreen } from '../../../features/duties/workload-screen';
import { go, useParams } from '../../../platform/route';

export default function WorkloadPage() {
  const { place = '' } = useParams();
  return (
    <WorkloadScreen
      place={place}
      onContact={(id) => go('contact', { id })}
      onRound={(id) => go('round', { id })}
    />
  );
}
