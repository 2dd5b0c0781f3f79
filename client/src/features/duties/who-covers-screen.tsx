/** 谁负责我的寝室: who inspects and contacts my room, who has my building and class. */
import { View } from '@tarojs/components';
import { whoCovers } from '@louyu/shared/contracts/duties';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { exactDay } from '../../ui/words/spoken-time';
import type { OutputOf } from '../../platform/call/contract';
import './duties.scss';

type Covers = OutputOf<typeof whoCovers>;
type Place = keyof Covers;
type Responsible = NonNullable<Covers[Place]>[number];

const TITLE = '谁负责我的寝室';

const ASKED: readonly { place: Place; title: string; does: string; nobody: string }[] = [
  {
    place: 'area',
    title: '检查寝室',
    does: '两人一起来，事先告诉你们或有人在场',
    nobody: '现在没有人负责，已经记为待落实',
  },
  {
    place: 'room',
    title: '联系寝室',
    does: '有困难、有想法可以找他',
    nobody: '暂时没有联系人，可以找下面负责楼栋的同志',
  },
  {
    place: 'building',
    title: '联系楼栋',
    does: '楼里的安全隐患，督促处理',
    nobody: '现在没有人负责，已经记为待落实',
  },
  {
    place: 'class',
    title: '联系班级',
    does: '听取班里同学的意见，向组织反映',
    nobody: '现在没有人负责，已经记为待落实',
  },
];

const PersonRow = ({ one: { name, since } }: { one: Responsible }) => (
  <Row title={name ?? '已离开的同志，正在安排接替'} note={`${exactDay(since)} 起`} />
);

const PlaceCard = ({
  people,
  ...asked
}: (typeof ASKED)[number] & { people: readonly Responsible[] }) => (
  <Section title={asked.title} note={asked.does}>
    <Card flush id={`covers-${asked.place}`}>
      {people.length === 0 && <Row title={asked.nobody} />}
      {people.map((one) => (
        <PersonRow key={`${one.name}-${one.part}`} one={one} />
      ))}
    </Card>
  </Section>
);

const NOWHERE = (
  <EmptyState
    icon="door"
    title="你没有登记寝室和班级"
    how="住进寝室、编入班级以后，这里写着谁负责。登记有误，请联系指导员。"
  />
);

function Places({ covers }: { covers: Covers }) {
  const known = ASKED.flatMap((asked) => {
    const people = covers[asked.place];
    return people ? [<PlaceCard key={asked.place} people={people} {...asked} />] : [];
  });
  return known.length > 0 ? <View className="ly-duties">{known}</View> : NOWHERE;
}

export function WhoCoversScreen() {
  const { person } = useSession();
  const { data, problem, retry } = useRead(whoCovers, {});
  useFreshOnShow(whoCovers);
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead={person?.roomId ? `你住 ${roomLabel(person.roomId)}` : undefined}
    >
      {data && problem && <ProblemNote text={problem.text} />}
      {data && <Places covers={data} />}
      {!data && !problem && <SkeletonRows count={4} />}
      {!data && problem && (
        <Unopened problem={problem} what="负责人" whose="登记过的同学" onRetry={retry} />
      )}
    </Page>
  );
}
