/** 安排: the proposal for one kind of duty in one place. */
import { ProposeScreen } from '../../../features/duties/propose-screen';
import { kindNamed } from '../../../features/duties/roster';
import { goBackTo, useParams } from '../../../platform/route';

export default function ProposePage() {
  const { place = '', kind } = useParams();
  const whose = { kind: kindNamed(kind, place), place };
  return <ProposeScreen whose={whose} onBoard={() => goBackTo('coverage', { place })} />;
}
