/** 人员情况. */
import { goToday, useParams } from '../../../platform/route';
import { PersonScreen } from '../../../features/organization/people/person-screen';

export default function PersonPage() {
  const { id = '' } = useParams();
  return <PersonScreen personId={id} onLeave={goToday} />;
}
