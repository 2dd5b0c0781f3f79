/** The room's code, large enough for the last row; asked anew when it changes. */
import { useEffect, useRef } from 'react';
import { Text, View } from '@tarojs/components';
import { signInCode } from '@louyu/shared/contracts/calendar-occasions';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { ProblemNote } from '../../ui/states/error-state';
import { Bone } from '../../ui/states/skeleton';
import { clockIn } from './words';
import type { Occasion } from './occasion';
import './calendar.scss';

/** A moment after the change, so that the next one is there. */
const AFTER_MS = 400;
const SOONEST_MS = 2_000;

const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

export function RoomCode({ shown }: { shown: Occasion }) {
  const { data, serverTime, problem, retry } = useRead(signInCode, { occasionId: shown.id });
  // Asking is another function at each drawing and must not start the wait anew.
  const ask = useRef(retry);
  useEffect(() => {
    ask.current = retry;
  });
  useEffect(() => {
    if (!data || !serverTime) return undefined;
    const left = Date.parse(data.changesAt) - Date.parse(serverTime) + AFTER_MS;
    const timer = setTimeout(() => ask.current(), Math.max(SOONEST_MS, left));
    return () => clearTimeout(timer);
  }, [data, serverTime]);
  return (
    <Card title="会场签到码">
      <View className="ly-cal__code">
        {data ? (
          <Text id="room-code" className="ly-cal__digits" selectable>
            {spaced(data.code)}
          </Text>
        ) : (
          !problem && <Bone width="240px" height={56} />
        )}
        {problem && <ProblemNote text={problem.text} />}
        {data && <View className="ly-cal__fine">每半分钟换一次，{clockIn(data.until)} 截止</View>}
      </View>
    </Card>
  );
}
