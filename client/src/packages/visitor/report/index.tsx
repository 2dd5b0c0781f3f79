/** Reporting a hazard from a door. */
import { goBack, useParams } from '../../../platform/route';
import { doorCodeOfLaunch } from '../../../platform/scan/door-code';
import { ReportScreen } from '../../../features/hazards/report-screen';
import { NotADoor } from '../../../features/nameplates/not-a-door';

export default function ReportPage() {
  const door = doorCodeOfLaunch(useParams());
  const leave = () => goBack('today');
  return door ? <ReportScreen door={door} onLeave={leave} /> : <NotADoor onLeave={leave} />;
}
