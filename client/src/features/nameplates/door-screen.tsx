/** What a scan opens: who is responsible behind this door, and what this person may do here. */
import { View } from '@tarojs/components';
import { doorAct, open } from '@louyu/shared/contracts/nameplates';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState } from '../../ui/states/error-state';
import { SkeletonCard, SkeletonRows } from '../../ui/states/skeleton';
import { Plate } from './plate';
import { DOOR_ACTS } from './words';
import type { CallProblem } from '../../platform/call/call-problem';
import type { DoorCode } from '../../platform/scan/door-code';
import type { DoorAct } from '@louyu/shared/domain/nameplates/rules';
import type { OutputOf } from '../../platform/call/contract';

type Door = OutputOf<typeof open>;

interface DoorScreenProps {
  door: DoorCode;
  /** The acts that have a screen, and where they lead. */
  onAct: Partial<Record<DoorAct, () => void>>;
  /** For somebody nobody has registered: to where a code from a slip is typed. */
  onJoin: () => void;
  /** Something that cannot wait, for who lives here. */
  onAlarm: () => void;
  onLeave: () => void;
}

/** At one's own door, quiet until it is needed. */
const AlarmRow = ({ may, onAlarm }: Pick<Door, 'may'> & Pick<DoorScreenProps, 'onAlarm'>) =>
  may.includes('own_room') ? (
    <Card flush>
      <Row
        id="door-alarm"
        title="紧急求助"
        note="有人可能有危险：通知老师，并看看打哪个电话"
        onOpen={onAlarm}
      />
    </Card>
  ) : null;

const Acts = ({ may, onAct }: Pick<Door, 'may'> & Pick<DoorScreenProps, 'onAct'>) => (
  <Section title="在这里可以">
    <Card flush>
      {doorAct.options
        .filter((act) => may.includes(act) && onAct[act])
        .map((act) => (
          <Row
            key={act}
            id={`door-${act}`}
            title={DOOR_ACTS[act].title}
            note={DOOR_ACTS[act].note}
            onOpen={onAct[act]}
          />
        ))}
    </Card>
  </Section>
);

/** Quiet, and last: a visitor came for the door. */
function JoinRow({ onJoin }: Pick<DoorScreenProps, 'onJoin'>) {
  const { person } = useSession();
  if (person !== null) return null;
  return (
    <Card flush>
      <Row
        id="door-join"
        title="我有加入码"
        note="住在这里、拿到纸条的同学从这里加入"
        onOpen={onJoin}
      />
    </Card>
  );
}

const Plates = ({ plates }: Pick<Door, 'plates'>) => (
  <Section title="谁在负责">
    {plates.length === 0 ? (
      <EmptyState
        icon="person"
        title="这间宿舍还没有联系人"
        how="楼宇党小组安排后会写在这里。有事可以先报告或留言，会转给组长。"
      />
    ) : (
      plates.map((plate, at) => <Plate key={at} plate={plate} />)
    )}
  </Section>
);

const Opening = () => (
  <View className="ly-section">
    <SkeletonCard lines={2} />
    <SkeletonRows count={2} />
  </View>
);

interface ClosedProps {
  problem: CallProblem;
  onRetry: () => void;
  onLeave: () => void;
}

const Closed = ({ problem, onRetry, onLeave }: ClosedProps) => (
  <>
    <ErrorState
      title="没有打开这块门牌"
      text={problem.text}
      requestId={problem.requestId}
      onRetry={problem.passing ? onRetry : undefined}
    />
    <Button kind="quiet" onPress={onLeave}>
      回到今天
    </Button>
  </>
);

export function DoorScreen({ door, onAct, onJoin, onAlarm, onLeave }: DoorScreenProps) {
  const { data, problem, loading, retry } = useRead(open, { code: door.code });
  return (
    <Page title="门牌" heading={data?.label} lead={data?.building}>
      {loading && <Opening />}
      {problem && !data && <Closed problem={problem} onRetry={retry} onLeave={onLeave} />}
      {data && <Plates plates={data.plates} />}
      {data && <Acts may={data.may} onAct={onAct} />}
      {data && <AlarmRow may={data.may} onAlarm={onAlarm} />}
      {data && <JoinRow onJoin={onJoin} />}
    </Page>
  );
}
