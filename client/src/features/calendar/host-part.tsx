/** What whoever leads does: send the notice, move it, open the room's code, write the minutes. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { openSignIn } from '@louyu/shared/contracts/calendar-occasions';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { useNow } from '../../ui/words/now';
import { MinutesForm } from './minutes-form';
import { MoveSheet } from './move-sheet';
import { NoticeForm } from './notice-form';
import { RoomCode } from './room-code';
import type { Occasion } from './occasion';

interface HostPartProps {
  shown: Occasion;
  refresh: () => void;
}

const EARLY_MS = 3_600_000;

function OpenSignIn({ shown, refresh }: HostPartProps) {
  const { act, pending, problem } = useAct(openSignIn);
  const now = useNow().getTime();
  const early = now < Date.parse(shown.startsAt) - EARLY_MS;
  const send = async () => {
    await act({ occasionId: shown.id, expectedVersion: shown.version });
    refresh();
  };
  return (
    <Card title="签到">
      <Section>
        <View className="ly-cal__fine">
          {early
            ? '开始前一小时内可以打开签到，屏幕上会出现每半分钟换一次的六位数字。'
            : '打开后把手机或电脑屏幕给大家看，大家在自己的手机上输入数字签到。'}
        </View>
        {problem && <ProblemNote text={problem.text} />}
        <Button
          kind="primary"
          id="open-sign-in"
          busy={pending && '正在打开…'}
          disabled={early}
          onPress={() => void send()}
        >
          打开签到
        </Button>
      </Section>
    </Card>
  );
}

/** What this state asks of whoever leads. */
function NowPart({ shown, refresh, ahead }: HostPartProps & { ahead: boolean }) {
  if (shown.state === 'planned')
    return ahead ? <NoticeForm shown={shown} refresh={refresh} /> : null;
  if (shown.state === 'announced') return <OpenSignIn shown={shown} refresh={refresh} />;
  if (shown.state !== 'signing_in') return null;
  return (
    <>
      <RoomCode shown={shown} />
      {!ahead && <MinutesForm shown={shown} refresh={refresh} />}
    </>
  );
}

export function HostPart({ shown, refresh }: HostPartProps) {
  const [moving, setMoving] = useState(false);
  const now = useNow().getTime();
  const ahead = now < Date.parse(shown.startsAt);
  if (shown.kind === 'thought_report') return null;
  const movable = ahead && (shown.state === 'planned' || shown.state === 'announced');
  return (
    <>
      <NowPart shown={shown} refresh={refresh} ahead={ahead} />
      {movable && (
        <Button kind="quiet" narrow id="move" onPress={() => setMoving(true)}>
          换个时间
        </Button>
      )}
      {moving && <MoveSheet shown={shown} refresh={refresh} onClose={() => setMoving(false)} />}
    </>
  );
}
