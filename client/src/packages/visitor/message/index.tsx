/** Leaving a message at a door. */
import { goBack, useParams } from '../../../platform/route';
import { doorCodeOfLaunch } from '../../../platform/scan/door-code';
import { MessageScreen } from '../../../features/mailbox/message-screen';
import { NotADoor } from '../../../features/nameplates/not-a-door';

export default function MessagePage() {
  const door = doorCodeOfLaunch(useParams());
  const leave = () => goBack('today');
  return door ? <MessageScreen door={door} onLeave={leave} /> : <NotADoor onLeave={leave} />;
}
