/** 我的明示牌: how it reads on the door, and whether my name stands on it. */
import { View } from '@tarojs/components';
import { choose, mine } from '@louyu/shared/contracts/nameplates';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Plate } from './plate';
import type { CallProblem } from '../../platform/call/call-problem';
import type { OutputOf } from '../../platform/call/contract';
import type { Person } from '../../platform/session/use-session';
import './plate.scss';

type Door = NonNullable<OutputOf<typeof mine>['door']>;
type Naming = 'named' | 'unnamed';

const CHOICES: { value: Naming; label: string; note: string }[] = [
  { value: 'named', label: '写上我的名字', note: '只写名字和职责，没有电话、学号和照片' },
  { value: 'unnamed', label: '不写名字', note: '只写职责和负责的地方，留言和隐患照样送到你' },
];

/** The weightiest post is the one on the door. */
const roleOf = ({ positions }: Person) =>
  (['group_leader', 'member'] as const).find((role) =>
    positions.some((post) => post.role === role),
  ) ?? 'activist';

interface NamingProps {
  door: Door;
  /** Asks for the plate again: somebody else may have changed it meanwhile. */
  refresh: () => void;
}

function Naming({ door, refresh }: NamingProps) {
  const { act, pending, problem } = useAct(choose);
  const change = async (naming: Naming) => {
    const named = naming === 'named';
    if (pending || named === door.named) return;
    const { code, version: expectedVersion } = door;
    if (!(await act({ code, expectedVersion, named }))) refresh();
  };
  return (
    <Card>
      <ChoiceList
        id="plate"
        label="门上写不写你的名字"
        hint={pending ? '正在改门牌…' : '改了以后，下一个扫门牌的人就会看到。'}
        choices={CHOICES}
        value={door.named ? 'named' : 'unnamed'}
        onChange={(naming) => void change(naming)}
        error={problem?.text}
      />
    </Card>
  );
}

function OnTheDoor({ door, person, refresh }: NamingProps & { person: Person }) {
  const name = door.named ? person.name : null;
  return (
    <Section title="我的明示牌" note="扫门牌的人看到的样子">
      <Plate plate={{ name, role: roleOf(person), area: door.area, asks: door.asks }} />
      <Naming key={door.version} door={door} refresh={refresh} />
    </Section>
  );
}

const NoPlate = () => (
  <Section title="我的明示牌">
    <Card>
      <View className="ly-plate__asks">还没有挂牌。楼宇党小组组长安排后，会出现在这里。</View>
    </Card>
  </Section>
);

const Unread = ({ problem }: { problem: CallProblem }) => (
  <ProblemNote
    text={problem.code === 'client.offline' ? '没有连上网络，明示牌暂时看不到。' : problem.text}
  />
);

export function MyPlate() {
  const { person, holds } = useSession();
  const mayHave = holds('member', 'activist', 'group_leader');
  const { data, problem, loading, retry } = useRead(mine, {}, { when: mayHave });
  if (!person || !mayHave) return null;
  if (loading) return <SkeletonCard lines={2} />;
  if (!data) return problem ? <Unread problem={problem} /> : null;
  if (!data.door) return <NoPlate />;
  return <OnTheDoor door={data.door} person={person} refresh={retry} />;
}
