/** A round: until when, how far it is, its rooms along the corridor, and the one to go to now. */
import { View } from '@tarojs/components';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { outbox } from '../../platform/outbox/the-outbox';
import { useOnShow } from '../../platform/use-on-show';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { Bone, SkeletonCard, SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { RelativeTime } from '../../ui/words/relative-time';
import { Corridor } from './corridor';
import { QueueRibbon } from './queue-ribbon';
import { RoundProgress } from './round-progress';
import { nextAfter, roomsAlong } from './rooms';
import { useOnPhone, useRounds } from './use-rounds';
import type { MyRound } from './use-rounds';
import type { ReactNode } from 'react';

export interface RoundMoves {
  toRoom: (roomId: string, roundId: string) => void;
  home: () => void;
}

interface RoundScreenProps extends RoundMoves {
  roundId: string;
  /** The way to a door by camera or code. */
  entrance?: ReactNode;
}

const flush = () => outbox.flush();

const Waiting = () => (
  <Page title="巡查">
    <Bone width="52%" height={28} />
    <SkeletonCard lines={1} />
    <SkeletonRows count={5} />
  </Page>
);

const Gone = ({ home }: Pick<RoundMoves, 'home'>) => (
  <Page title="巡查">
    <QueueRibbon />
    <EmptyState
      icon="check"
      title="这一轮不在你手上了"
      how="寝室都交齐了，或组长改请了别的同志。已经交的记录都在，住在里面的同学也看得到。"
      action={
        <Button narrow id="home" onPress={home}>
          回到今天
        </Button>
      }
    />
  </Page>
);

const Kept = () => (
  <View className="ly-round__kept">
    没有连上网络，这是上次看到的样子。照常检查，联网后自动上传。
  </View>
);

function Opened({ round, kept, ...moves }: RoundScreenProps & { round: MyRound; kept: boolean }) {
  const rooms = roomsAlong(round, useOnPhone());
  const next = nextAfter(rooms);
  const open = (roomId: string) => moves.toRoom(roomId, round.id);
  return (
    <Page
      wide
      title="巡查"
      heading={round.title}
      lead={
        <>
          {buildingLabel(round.buildingId)} · <RelativeTime at={round.dueAt} kind="due" />
        </>
      }
      foot={
        next && (
          <Button kind="primary" id="next-room" icon="door" onPress={() => open(next.roomId)}>
            {next.state === 'draft' ? `接着查 ${next.number}` : `检查 ${next.number}`}
          </Button>
        )
      }
    >
      <QueueRibbon />
      <View className="ly-round">
        <View className="ly-round__beside">
          <RoundProgress rooms={rooms} />
          {kept && <Kept />}
          {moves.entrance}
        </View>
        <Corridor rooms={rooms} next={next?.roomId} onRoom={({ roomId }) => open(roomId)} />
      </View>
    </Page>
  );
}

export function RoundScreen(props: RoundScreenProps) {
  const { data, problem, loading, kept, retry } = useRounds();
  useOnShow(flush);
  if (loading) return <Waiting />;
  if (!data)
    return (
      <Page title="巡查">
        {problem && <Unopened problem={problem} what="巡查" whose="楼宇党小组" onRetry={retry} />}
      </Page>
    );
  const round = data.rounds.find(({ id }) => id === props.roundId);
  if (!round) return <Gone home={props.home} />;
  return <Opened {...props} round={round} kept={kept && problem !== undefined} />;
}
