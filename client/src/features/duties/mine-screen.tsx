/** 我的责任: what I hold and by when something is due, my sheets and leaves, and my own room. */
import { View } from '@tarojs/components';
import { mine } from '@louyu/shared/contracts/duties';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useKeptRead } from '../../platform/query/use-kept-read';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { HeldDuty } from './held-duty';
import { WaitingSheets } from './waiting-sheets';
import { leaveInWords } from './words';
import type { KeptRead } from '../../platform/query/use-kept-read';
import type { OutputOf } from '../../platform/call/contract';
import './duties.scss';

type Mine = OutputOf<typeof mine>;

interface MineWays {
  onRecord: (dutyId: string) => void;
  /** Opens the form with a sheet that the server did not take. */
  onMend: (dutyId: string, commandId: string) => void;
  onContacts: () => void;
  onLeave: () => void;
  onWorkload: () => void;
}

const TITLE = '我的责任';
const LEAD = '你负责什么、和谁一起、下一次哪天以前要做。';

const NOTHING = (
  <EmptyState title="还没有安排给你的责任" how="楼宇党小组或学院安排以后，会列在这里。" />
);

const OwnRoom = ({ room }: { room: string }) => (
  <Section title="本寝室">
    <Card flush>
      <Row title={roomLabel(room)} note="你住的寝室由你带好头；检查由别的同志来做" />
    </Card>
  </Section>
);

type WaysProps = Omit<MineWays, 'onRecord' | 'onMend'> & Pick<Mine, 'leaves'>;

const Ways = ({ leaves, onContacts, onLeave, onWorkload }: WaysProps) => (
  <Card flush>
    <Row
      id="to-contacts"
      title="联系记载表"
      note="写过的、要接着办的、老师的评价"
      onOpen={onContacts}
    />
    <Row
      id="to-workload"
      title="我的工作量"
      note="应做多少、做了多少，每个数都能点开"
      onOpen={onWorkload}
    />
    <Row
      id="to-leave"
      title="工作请假"
      note={leaves.length > 0 ? leaves.map(leaveInWords).join('；') : '请假期间不算没做，会另找人'}
      onOpen={onLeave}
    />
  </Card>
);

const OwnDuties = ({ duties, ownRoom, leaves, ...ways }: Mine & MineWays) => (
  <View className="ly-duties">
    <WaitingSheets onMend={ways.onMend} />
    {duties.length === 0 && NOTHING}
    {duties.length > 0 && (
      <Card flush id="held">
        {duties.map((held) => (
          <HeldDuty key={held.id} held={held} onRecord={ways.onRecord} />
        ))}
      </Card>
    )}
    <Ways leaves={leaves} {...ways} />
    {ownRoom && <OwnRoom room={ownRoom} />}
  </View>
);

/** What is shown may be older than now: said, since one can go on all the same. */
const Stale = ({ kept, problem }: { kept: boolean; problem: { text: string } }) =>
  kept ? (
    <View className="ly-duties__fine">没有网络，下面是上次看到的。照样可以记一次。</View>
  ) : (
    <ProblemNote text={problem.text} />
  );

function Unanswered({ problem, retry }: Pick<KeptRead<Mine>, 'problem' | 'retry'>) {
  if (!problem) return <SkeletonRows count={4} />;
  return <Unopened problem={problem} what={TITLE} whose="登记过的同志" onRetry={retry} />;
}

export function MineScreen(ways: MineWays) {
  const { data, problem, kept, retry } = useKeptRead(mine, {});
  const { holds } = useSession();
  useFreshOnShow(mine);
  const serves = holds('member', 'activist', 'group_leader') || (data?.duties.length ?? 0) > 0;
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD}>
      {data && problem && <Stale kept={kept} problem={problem} />}
      {data && (serves ? <OwnDuties {...data} {...ways} /> : NOTHING)}
      {!data && <Unanswered problem={problem} retry={retry} />}
    </Page>
  );
}
