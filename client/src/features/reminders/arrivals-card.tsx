/** What WeChat will still bring, and what waits in the inbox alone; allowing one more is one tap. */
import { Text, View } from '@tarojs/components';
import { upcoming } from '@louyu/shared/contracts/reminders';
import { REMINDER_WORDS } from '@louyu/shared/messages/reminders';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { useNow } from '../../ui/words/now';
import { State } from '../../ui/words/state';
import { arrivals } from './arrivals';
import { RemindCard } from './remind-me';
import { useGrants } from './use-grants';
import { comingInWords } from './words';
import type { OutputOf } from '../../platform/call/contract';
import './reminders.scss';

type Coming = OutputOf<typeof upcoming>['rows'][number];

const FIRST = 5;

const ComingRow = ({ row, arrives }: { row: Coming; arrives: boolean }) => (
  <Row
    title={REMINDER_WORDS[row.kind].title}
    note={`${row.place} · ${comingInWords(row.from, useNow())}`}
    aside={<State tone={arrives ? 'done' : 'quiet'}>{arrives ? '微信会提醒' : '只在收件箱'}</State>}
  />
);

function ComingList({ rows }: { rows: readonly Coming[] }) {
  const { templates = [] } = useGrants();
  if (rows.length === 0)
    return <Text className="ly-arrivals__none">接下来没有要用微信提醒你的事。</Text>;
  const all = arrivals(rows, templates);
  const missing = all.filter(({ arrives }) => !arrives).length;
  return (
    <>
      <Card flush id="coming">
        {all.slice(0, FIRST).map(({ row, arrives }, at) => (
          <ComingRow key={`${row.from}-${at}`} row={row} arrives={arrives} />
        ))}
      </Card>
      {missing > 0 && (
        <Text className="ly-arrivals__none">
          有 {missing} 件微信提醒不了，收件箱里都有。要紧的会有人当面告诉你。
        </Text>
      )}
    </>
  );
}

export function Arrivals() {
  const { data, problem, loading } = useRead(upcoming, {});
  useFreshOnShow(upcoming);
  return (
    <View className="ly-arrivals">
      <RemindCard />
      <Section
        title="接下来的提醒"
        note={data && data.rows.length > FIRST ? `最近 ${FIRST} 件` : ''}
      >
        {loading && <SkeletonRows count={2} />}
        {problem && <ProblemNote text={problem.text} />}
        {data && <ComingList rows={data.rows} />}
      </Section>
    </View>
  );
}
