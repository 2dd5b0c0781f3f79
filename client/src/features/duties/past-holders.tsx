/** Who was responsible for one target on a day: 5 月 12 日是谁负责. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { history } from '@louyu/shared/contracts/duties';
import { useRead } from '../../platform/query/use-read';
import { DayField } from '../../ui/controls/day-field';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { Bone } from '../../ui/states/skeleton';
import { useNow } from '../../ui/words/now';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import type { OutputOf } from '../../platform/call/contract';
import type { Whose } from './roster';
import './duties.scss';

type Past = OutputOf<typeof history>['holders'][number];

const lastingOf = ({ from, until }: Past): string =>
  until ? `${exactDay(from)} 到 ${exactDay(until)}` : `${exactDay(from)} 起`;

const Holders = ({ holders }: { holders: readonly Past[] }) => (
  <Card flush id="past-holders">
    {holders.length === 0 && <Row title="那一天没有人负责" />}
    {holders.map((past) => (
      <Row
        key={`${past.personId}-${past.from}`}
        title={past.name ?? '已离开的同志'}
        note={lastingOf(past)}
      />
    ))}
  </Card>
);

export function PastHolders({ whose, target }: { whose: Whose; target: string }) {
  const today = dayOfNow(useNow());
  const [on, setOn] = useState('');
  const { data, problem } = useRead(history, { ...whose, target, on: on || null });
  return (
    <Section title="以前由谁负责">
      <View className="ly-duties">
        <DayField id="past-day" label="哪天" value={on || today} latest={today} onChange={setOn} />
        {problem && <ProblemNote text={problem.text} />}
        {!data && !problem && <Bone height={44} />}
        {data && <Holders holders={data.holders} />}
      </View>
    </Section>
  );
}
