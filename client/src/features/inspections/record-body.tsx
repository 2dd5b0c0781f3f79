/** What was found: what failed first, with photos, then all the rest in one list. */
import { Image, View } from '@tarojs/components';
import { SEVERITY_TERMS } from '@louyu/shared/messages/terms';
import { previewPhotos } from '../../platform/look';
import { Press } from '../../ui/controls/press';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { classNames } from '../../ui/class-names';
import { State } from '../../ui/words/state';
import { rulingOn } from './hearing/hearing';
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
  /** What an objection made of it; absent where there was none. */
  ruling: ReturnType<typeof rulingOn>;
  answer: Answered;
  photos: readonly Shown[];
}

/** A struck finding stays where it was, as struck. */
const Verdict = ({ answer: { severity }, ruling }: Omit<FailedProps, 'photos'>) => {
  if (ruling?.kind === 'struck') return <State tone="done">异议成立，已划去</State>;
  const counts = ruling?.severity ?? severity;
  const words = counts ? `不合格 · ${SEVERITY_TERMS[counts]}` : '不合格';
  return <State tone="overdue">{ruling?.kind === 'milder' ? `${words}（已改轻）` : words}</State>;
};

const Failed = ({ answer, ruling, photos }: FailedProps) => {
  const { title, note } = answer;
  const struck = ruling?.kind === 'struck';
  return (
    <Card title={title} aside={<Verdict answer={answer} ruling={ruling} />}>
      <View className={classNames('ly-record__words', struck && 'ly-struck')}>
        {note || '检查人没有另写说明。'}
      </View>
      {photos.length > 0 && <Photos photos={photos} title={title} />}
    </Card>
  );
};

const Findings = ({ record: { answers, photos, hearing } }: { record: InspectionRecord }) => {
  const failed = answers.filter(({ result }) => result === 'fail');
  if (failed.length === 0) return null;
  return (
    <Section title="不合格" note={`${failed.length} 项`}>
      {failed.map((answer) => (
        <Failed
          key={answer.item}
          answer={answer}
          ruling={rulingOn(hearing, answer.item)}
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
        <Row title={record.templateTitle || '检查表'} aside={`版本 ${record.templateVersion}`} />
      </Card>
      {record.outcome === 'could_not_inspect' && <NotInspected reason={record.reason} />}
      <Findings record={record} />
      {sound.length > 0 && <Sound answers={sound} />}
      <View className="ly-record__words ly-record__words--quiet">
        这份记录，检查人、住在里面的同学和楼里的负责同志都看得到。检查结果是整间寝室的，不会自动记到哪一个人名下。
      </View>
    </>
  );
}
