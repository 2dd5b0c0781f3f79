/** One room's results with the records behind them. */
import { go, useParams } from '../../../platform/route';
import { RoomYearScreen } from '../../../features/inspections/results/room-year-screen';

export default function RoomResultsPage() {
  const { room = '' } = useParams();
  return <RoomYearScreen roomId={room} onInspection={(id) => go('inspection', { id })} />;
}
