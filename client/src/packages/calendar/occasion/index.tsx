/** One occasion of organization life. */
import { OccasionScreen } from '../../../features/calendar/occasion-screen';
import { goToday, useParams } from '../../../platform/route';

export default function OccasionPage() {
  const { id = '' } = useParams();
  return <OccasionScreen id={id} onLeave={goToday} />;
}
