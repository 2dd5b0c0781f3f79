/** 听取与认定: the finding, what was asked, who has spoken, what was decided and why. */
import { View } from '@tarojs/components';
import { attribution } from '@louyu/shared/contracts/inspection-attributions';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ATTRIBUTION_TERMS } from '@louyu/shared/messages/inspections';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { State } from '../../../ui/words/state';
import { exactTime } from '../../../ui/words/spoken-time';
import { AttributionStory } from './attribution-story';
import { DecidePart } from './decide-part';
import { StatementForm } from './statement-form';
import type { Attribution } from './attribution';
import '../hearing/hearing.scss';

const TITLE = '听取与认定';

interface AttributionScreenProps {
  attributionId: string;
  onInspection: (id: string) => void;
}

const Spoken = ({ asked: { statements } }: { asked: Attribution }) =>
  statements.length === 0 ? null : (
    <Section title="同学自己的话" note="室友之间互相看不到">
      {statements.map(({ byName, text, at }) => (
        <Card key={byName} title={byName} aside={<View>{exactTime(at)}</View>}>
          <View className="ly-hearing__text">{text}</View>
        </Card>
      ))}
    </Section>
  );

const People = ({ asked: { people } }: { asked: Attribution }) => (
  <Section
    title="问到的同学"
    note={`${people.filter(({ spoke }) => spoke).length}/${people.length} 说过`}
  >
    <Card flush>
      {people.map(({ id, name, spoke }) => (
        <Row
          key={id}
          title={name}
          aside={<State tone={spoke ? 'done' : 'due'}>{spoke ? '说过了' : '还没有说'}</State>}
        />
      ))}
    </Card>
  </Section>
);

function Shown({
  asked,
  onInspection,
}: {
  asked: Attribution;
  onInspection: (id: string) => void;
}) {
  const { state, because, title, inspectionId, inspectedAt } = asked;
  return (
    <>
      <Card
        title={title}
        aside={<State tone={state === 'open' ? 'due' : 'quiet'}>{ATTRIBUTION_TERMS[state]}</State>}
      >
        <View className="ly-hearing">
          <View className="ly-hearing__text">{because}</View>
          <View className="ly-hearing__hint">
            {asked.openedByName}发起 · 检查于 {exactTime(inspectedAt)}
          </View>
          <Button id="to-inspection" narrow onPress={() => onInspection(inspectionId)}>
            看检查记录
          </Button>
        </View>
      </Card>
      <StatementForm asked={asked} />
      <DecidePart asked={asked} />
      <Spoken asked={asked} />
      <People asked={asked} />
      <AttributionStory asked={asked} />
    </>
  );
}

export function AttributionScreen({ attributionId, onInspection }: AttributionScreenProps) {
  const { data, problem, loading, retry } = useRead(attribution, { attributionId });
  return (
    <Page
      title={TITLE}
      heading={data && roomLabel(data.roomId)}
      lead={data && '先听寝室每位同学说，再由没有参加检查的同志认定'}
    >
      {loading && <SkeletonCard lines={5} />}
      {problem && !data && (
        <Unopened problem={problem} what={TITLE} whose="寝室同学和楼里的负责同志" onRetry={retry} />
      )}
      {data && <Shown asked={data} onInspection={onInspection} />}
    </Page>
  );
}
