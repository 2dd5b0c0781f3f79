/** Rooms that this person does not inspect now: said kindly, with a way on. */
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { MyRounds } from './my-rounds';
import { NextRoom } from './next-room';
import type { CallProblem } from '../../platform/call/call-problem';
import type { Asked } from './use-place';
import type { FormMoves } from './form-moves';
import type { Place } from './submission';

interface WithMoves {
  moves: FormMoves;
}

const Home = ({ moves }: WithMoves) => (
  <Button narrow id="home" onPress={moves.home}>
    回到今天
  </Button>
);

export const OwnRoomPage = ({ moves }: WithMoves) => (
  <Page title="检查寝室">
    <EmptyState
      icon="door"
      title="这是你自己的寝室"
      how="自己的寝室由搭档或别的同志来查，你带头做好就行。查完你会收到一份记录。"
      action={<Home moves={moves} />}
    />
  </Page>
);

export const GonePage = ({ moves }: WithMoves) => (
  <Page title="检查寝室">
    <EmptyState
      icon="check"
      title="这间不用你查了"
      how="这一轮已经交齐，或组长改请了别的同志。"
      action={<Home moves={moves} />}
    />
  </Page>
);

interface SeenProps extends WithMoves {
  place: Place;
  label: string;
  title: string | undefined;
  onAgain: () => void;
}

export const SeenPage = ({ place, label, title, moves, onAgain }: SeenProps) => (
  <Page
    title="检查寝室"
    heading={label}
    lead={title}
    foot={<NextRoom place={place} moves={moves} />}
  >
    <EmptyState
      icon="check"
      title="这一轮已经查过这间"
      how="你或搭档已经提交，一轮里每间只记一次。又看到新的问题，可以另外记一次。"
      action={
        <Button narrow id="inspect-again" onPress={onAgain}>
          另外记一次
        </Button>
      }
    />
  </Page>
);

const WrongBuilding = ({ moves }: WithMoves) => (
  <EmptyState
    icon="building"
    title="这间不在你负责的楼"
    how="由那栋楼的同志检查。看到隐患，可以在门牌页报告。"
    action={<Home moves={moves} />}
  />
);

interface RefusedProps extends WithMoves {
  problem: CallProblem;
  asked: Asked;
  onRetry: () => void;
}

/** Without a network a code says nothing, but the rounds on the phone name their rooms. */
const NoNetwork = ({ onRetry, moves }: Omit<RefusedProps, 'problem' | 'asked'>) => (
  <>
    <ErrorState
      title="没有网络，认不出这块门牌"
      text="从下面的巡查里选房间，一样能查。填的内容存在手机上，联网后自动上传。"
      onRetry={onRetry}
    />
    <MyRounds onOpen={moves.toRound} />
  </>
);

function Refusal({ problem, asked, onRetry, moves }: RefusedProps) {
  if (problem.code === 'inspections.wrong_building') return <WrongBuilding moves={moves} />;
  if (problem.code === 'kernel.forbidden' || problem.code === 'kernel.not_registered')
    return <NoPermission what="寝室检查" whose="楼宇党小组" action={<Home moves={moves} />} />;
  if (problem.code === 'client.offline' && asked.by === 'code')
    return <NoNetwork onRetry={onRetry} moves={moves} />;
  return (
    <>
      <ErrorState
        title="没有打开检查表"
        text={problem.text}
        requestId={problem.requestId}
        onRetry={problem.passing ? onRetry : undefined}
      />
      <Button kind="quiet" id="home" onPress={moves.home}>
        回到今天
      </Button>
    </>
  );
}

export const RefusedPage = (props: RefusedProps) =>
  props.problem.code === 'inspections.own_room' ? (
    <OwnRoomPage moves={props.moves} />
  ) : (
    <Page title="检查寝室">
      <Refusal {...props} />
    </Page>
  );
