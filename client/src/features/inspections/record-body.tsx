/** What was found: what failed first, with photos, then all the rest in one list. */
import { Image, View } from '@tarojs/components';
import { SEVERITY_TERMS } from '@louyu/shared/messages/terms';
import { previewPhotos } from '../../platform/look';
import { Press } from '../../ui/controls/press';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { State } from '../../ui/words/state';
import { OUTCOME_TERMS, PRESENCE_TERMS, RESULT_TERMS } from './words';
import type { InspectionRecord } from './record';
import './record.scss';

type Answered = InspectionRecord['answers'][number];
type Shown = InspectionRecord['photos'][number];

const Photos = ({ photos, title }: { photos: readonly Shown[]; title: string }) => {
  const urls = photos.map(({ url }) => url);
  return (
    <View className="ly-record__photos">
      {urls.map((url, at) => (
        <Press
          key={url}
          label={`看${title}的第 ${at + 1} 张照片`}
          onPress={() => previewPhotos(urls, url)}
        >
          <Image className="ly-record__photo" src={url} mode="aspectFill" />
        </Press>
      ))}
    </View>
  );
};

interface FailedProps {
  answer: Answered;
  photos: readonly Shown[];
}

const Failed = ({ answer: { title, severity, note }, photos }: FailedProps) => (
  <Card
    title={title}
    aside={
      <State tone="overdue">{severity ? `不合格 · ${SEVERITY_TERMS[severity]}` : '不合格'}</State>
    }
  >
    <View className="ly-record__words">{note || '检查人没有另写说明。'}</View>
    {photos.length > 0 && <Photos photos={photos} title={title} />}
  </Card>
);

const Findings = ({ record: { answers, photos } }: { record: InspectionRecord }) => {
  const failed = answers.filter(({ result }) => result === 'fail');
  if (failed.length === 0) return null;
  return (
    <Section title="不合格" note={`${failed.length} 项`}>
      {failed.map((answer) => (
        <Failed
          key={answer.item}
          answer={answer}
          photos={photos.filter(({ takenFor }) => takenFor === answer.item)}
        />
      ))}
    </Section>
  );
};

const Sound = ({ answers }: { answers: readonly Answered[] }) => (
  <Section
    title={answers.every(({ result }) => result === 'pass') ? '合格' : '其他各项'}
    note={`${answers.length} 项`}
  >
    <Card flush>
      {answers.map(({ item, title, result }) => (
        <Row
          key={item}
          title={title}
          aside={<State tone={result === 'pass' ? 'done' : 'quiet'}>{RESULT_TERMS[result]}</State>}
        />
      ))}
    </Card>
  </Section>
);

const NotInspected = ({ reason }: Pick<InspectionRecord, 'reason'>) => (
  <EmptyState
    icon="door"
    title="这次没有查成"
    how={`检查人写的原因：${reason}。没有记下任何检查结果。`}
  />
);

export function RecordBody({ record }: { record: InspectionRecord }) {
  const sound = record.answers.filter(({ result }) => result !== 'fail');
  return (
    <>
      <Card flush>
        <Row title="进门之前" aside={PRESENCE_TERMS[record.presence]} />
        <Row title="结果" aside={OUTCOME_TERMS[record.outcome]} />
        <Row title="检查表版本" aside={record.templateVersion} />
      </Card>
      {record.outcome === 'could_not_inspect' && <NotInspected reason={record.reason} />}
      <Findings record={record} />
      {sound.length > 0 && <Sound answers={sound} />}
      <View className="ly-record__words ly-record__words--quiet">
        这份记录，检查人和住在里面的同学都看得到。哪一项写得不对，可以在门牌页给负责人留言，会有人答复。
      </View>
    </>
  );
}
