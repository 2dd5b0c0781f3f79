/** What this occasion asks of me: come and sign in, ask for leave, or make up for it. */
import { View } from '@tarojs/components';
import { ATTENDANCE_TERMS } from '@louyu/shared/messages/calendar';
import { Card } from '../../ui/frame/card';
import { State } from '../../ui/words/state';
import { LeaveSheet } from './leave-sheet';
import { MakeUpForm } from './make-up-form';
import { SignIn } from './sign-in';
import { clockIn } from './words';
import type { Attendee, Occasion } from './occasion';

interface OwnPartProps {
  shown: Occasion;
  refresh: () => void;
}

const Signed = ({ own }: { own: Attendee }) => (
  <Card
    id="signed-in"
    title="我的签到"
    aside={<State tone="done">{ATTENDANCE_TERMS.present}</State>}
  >
    <View>{own.how === 'by_hand' ? '组长登记了你到场' : `${clockIn(own.at ?? '')} 签到成功`}</View>
  </Card>
);

const owes = ({ state, makeUpBy }: Attendee): boolean =>
  makeUpBy !== null && (state === 'absent' || state === 'excused');

const MadeUp = ({ own }: { own: Attendee }) => (
  <Card id="made-up" title="我的补学" aside={<State tone="done">已补学</State>}>
    <View className="ly-cal__text">{own.makeUp}</View>
  </Card>
);

export function OwnPart({ shown, refresh }: OwnPartProps) {
  const own = shown.attendees.find(({ personId }) => personId === shown.self);
  if (!own) return null;
  if (own.state === 'present') return <Signed own={own} />;
  if (own.state === 'made_up') return <MadeUp own={own} />;
  if (owes(own)) return <MakeUpForm shown={shown} own={own} refresh={refresh} />;
  if (shown.state === 'signing_in') return <SignIn shown={shown} refresh={refresh} />;
  if (own.state === 'excused')
    return (
      <Card id="on-leave" title="已请假" aside={<State tone="quiet">请假</State>}>
        <View>来得了就直接签到。开完以后请补学，记录会发给你。</View>
      </Card>
    );
  return shown.state === 'announced' ? <LeaveSheet shown={shown} refresh={refresh} /> : null;
}
