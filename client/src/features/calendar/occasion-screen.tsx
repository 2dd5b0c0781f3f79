/** One occasion: the notice, my part in it, what whoever leads does, and afterwards its record. */
import { View } from '@tarojs/components';
import { occasion } from '@louyu/shared/contracts/calendar-occasions';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { OCCASION_STATE_TERMS, SOURCE_TERMS } from '@louyu/shared/messages/calendar';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { State } from '../../ui/words/state';
import { AttendeeList } from './attendee-list';
import { HostPart } from './host-part';
import { MinutesView } from './minutes-view';
import { OwnPart } from './own-part';
import { AddToPhone } from './take-along';
import { STATE_TONES, movedWords, titleOf, whenOf } from './words';
import { occasionOf, placeOf } from './occasion';
import { Waiting } from './waiting';
import type { Occasion } from './occasion';
import './calendar.scss';

const WHAT = '组织生活安排';

interface OccasionScreenProps {
  id: string;
  onLeave: () => void;
}

const Facts = ({ shown }: { shown: Occasion }) => (
  <Card
    id="occasion"
    aside={<State tone={STATE_TONES[shown.state]}>{OCCASION_STATE_TERMS[shown.state]}</State>}
    title="时间和地点"
  >
    <View className="ly-cal__lines">
      <View>{whenOf(shown.startsAt, shown.endsAt)}</View>
      <View>
        {buildingLabel(shown.buildingId)} {shown.venue || '（地点待通知）'}
      </View>
      {shown.movedFrom && <View className="ly-cal__fine">{movedWords(shown.movedFrom)}</View>}
      {shown.attempt > 0 && <View className="ly-cal__fine">这是补开：上一次没有开成</View>}
      {shown.changes.map(({ at, what, reason }) => (
        <View key={at} className="ly-cal__fine">
          {what === 'moved' ? '改过时间' : '取消'}：{reason}
        </View>
      ))}
      <View className="ly-cal__fine">
        {SOURCE_TERMS[shown.source]} · {shown.ground}
      </View>
    </View>
  </Card>
);

const Agenda = ({ agenda }: Pick<Occasion, 'agenda'>) => (
  <Card title="议程">
    <View className="ly-cal__agenda">
      {agenda.map((item, at) => (
        <View key={item}>
          {at + 1}. {item}
        </View>
      ))}
    </View>
  </Card>
);

interface BodyProps {
  shown: Occasion;
  refresh: () => void;
}

const Body = ({ shown, refresh }: BodyProps) => (
  <View className="ly-cal">
    <Facts shown={shown} />
    <OwnPart shown={shown} refresh={refresh} />
    {shown.leads && <HostPart shown={shown} refresh={refresh} />}
    {shown.state !== 'planned' && shown.state !== 'held' && <Agenda agenda={shown.agenda} />}
    {shown.state === 'held' && <MinutesView shown={shown} refresh={refresh} />}
    {shown.attendees.length > 0 && <AttendeeList shown={shown} refresh={refresh} />}
    <AddToPhone entry={shown} where={shown.venue} />
  </View>
);

export function OccasionScreen({ id, onLeave }: OccasionScreenProps) {
  const occasionId = occasionOf(id);
  const place = placeOf(occasionId);
  const { data, problem, retry } = useRead(occasion, { place: place || 'b00', occasionId });
  useFreshOnShow(occasion);
  const heading = data ? titleOf(data) : WHAT;
  return (
    <Page title={heading} heading={heading} lead={data && whenOf(data.startsAt, data.endsAt)}>
      {data && problem && <ProblemNote text={problem.text} />}
      {data && <Body shown={data} refresh={retry} />}
      {!data && (
        <Waiting
          problem={problem}
          what={WHAT}
          whose="这栋楼的党小组"
          onRetry={retry}
          onLeave={onLeave}
        />
      )}
    </Page>
  );
}
