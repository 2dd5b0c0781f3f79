/** 我的责任: what I hold, with whom, since when; and my own room, in which I set the example. */
import { View } from '@tarojs/components';
import { mine } from '@louyu/shared/contracts/duties';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { DUTY_KIND_TERMS } from '@louyu/shared/messages/duties';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { exactDay } from '../../ui/words/spoken-time';
import { roomsInWords, targetLabel } from './words';
import type { OutputOf } from '../../platform/call/contract';
import './duties.scss';

type Mine = OutputOf<typeof mine>;
type Held = Mine['duties'][number];

const TITLE = '我的责任';
const LEAD = '你负责什么、和谁一起、从哪天起。';

const lastingOf = ({ from, until }: Held): string =>
  until ? `${exactDay(from)} 起，到 ${exactDay(until)}` : `${exactDay(from)} 起`;

const labelOf = ({ kind, target: id, name }: Held): string => targetLabel(kind, { id, name });

const HeldRow = ({ held }: { held: Held }) => (
  <Row
    title={`${DUTY_KIND_TERMS[held.kind]} · ${labelOf(held)}`}
    note={
      <View className="ly-duties__lines">
        {held.kind === 'area' && <View>{roomsInWords(held.rooms)}</View>}
        {held.with.length > 0 && <View>和{held.with.join('、')}一起</View>}
        <View>{lastingOf(held)}</View>
      </View>
    }
  />
);

const NOTHING = (
  <EmptyState title="还没有安排给你的责任" how="楼宇党小组或学院安排以后，会列在这里。" />
);

const OwnDuties = ({ duties, ownRoom }: Mine) => (
  <View className="ly-duties">
    {duties.length === 0 && NOTHING}
    {duties.length > 0 && (
      <Card flush id="held">
        {duties.map((held) => (
          <HeldRow key={`${held.kind}-${held.target}`} held={held} />
        ))}
      </Card>
    )}
    {ownRoom && (
      <Section title="本寝室">
        <Card flush>
          <Row title={roomLabel(ownRoom)} note="你住的寝室由你带好头；检查由别的同志来做" />
        </Card>
      </Section>
    )}
  </View>
);

export function MineScreen() {
  const { data, problem, retry } = useRead(mine, {});
  useFreshOnShow(mine);
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD}>
      {data && problem && <ProblemNote text={problem.text} />}
      {data && <OwnDuties {...data} />}
      {!data && !problem && <SkeletonRows count={4} />}
      {!data && problem && (
        <Unopened problem={problem} what={TITLE} whose="登记过的同志" onRetry={retry} />
      )}
    </Page>
  );
}
