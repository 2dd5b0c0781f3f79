/** What became of the button: not there yet, there and unanswered, taken, ended. */
import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import { alarm } from '@louyu/shared/contracts/care-alarms';
import { ALARM_OUTCOME_TERMS } from '@louyu/shared/messages/care';
import { useRead } from '../../platform/query/use-read';
import { classNames } from '../../ui/class-names';
import { Card } from '../../ui/frame/card';
import { exactTime } from '../../ui/words/spoken-time';
import { headlineOf } from './alarm-words';
import type { Alarm } from './alarm-words';
import './care.scss';

interface StandingProps {
  id: string;
  headline: string;
  tone?: 'unsent' | 'taken';
  lines: readonly string[];
}

export const Standing = ({ id, headline, tone, lines }: StandingProps) => (
  <Card id={id}>
    <View className="ly-care__standing" role="status">
      <Text className={classNames('ly-care__headline', tone && `ly-care__headline--${tone}`)}>
        {headline}
      </Text>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </View>
  </Card>
);

const linesOf = (found: Alarm): string[] => {
  if (found.state === 'open')
    return [
      `${exactTime(found.raisedAt)} 送到。还没有人接手，5 分钟没有人接手会再通知指导部。`,
      '不要等：情况紧急请直接打下面的电话。',
    ];
  if (found.state === 'acknowledged')
    return [`${exactTime(found.acknowledgedAt ?? found.raisedAt)} 接手，请留意老师联系你。`];
  return [found.outcome ? ALARM_OUTCOME_TERMS[found.outcome] : ''];
};

const ASK_AGAIN_MS = 5_000;

/** Asked again every few seconds while nobody has taken it. */
export function Arrived({ alarmId }: { alarmId: string }) {
  const { data, retry } = useRead(alarm, { alarmId });
  const waiting = data?.state !== 'closed';
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(retry, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  });
  if (!data)
    return <Standing id="alarm-arrived" headline="已经送到" lines={['正在看有没有人接手…']} />;
  return (
    <Standing
      id="alarm-arrived"
      headline={headlineOf(data)}
      tone={data.state === 'open' ? undefined : 'taken'}
      lines={linesOf(data)}
    />
  );
}

/** On the phone and nowhere else; `itself`: it goes by itself once there is a network. */
export const NotArrived = ({ sending, itself }: { sending: boolean; itself: boolean }) => (
  <Standing
    id="alarm-unsent"
    headline={sending ? '正在送出，还没有送到' : '还没有送到'}
    tone="unsent"
    lines={[
      '老师现在还不知道。请马上打电话。',
      ...(itself ? ['有网络时会自动送出，不用重按。'] : []),
    ]}
  />
);
