/** Who the server takes me for, and in which posts. */
import { View } from '@tarojs/components';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { postsOf } from './post-words';
import type { Person } from '../../platform/session/use-session';
import './me-card.scss';

const Registered = ({ person }: { person: Person }) => (
  <Card>
    <View className="ly-me">
      <View className="ly-me__name">{person.name}</View>
      {postsOf(person).map((post) => (
        <View key={post}>{post}</View>
      ))}
      {person.roomId && <View className="ly-me__room">住 {roomLabel(person.roomId)}</View>}
    </View>
  </Card>
);

interface MeCardProps {
  /** To where a code from a slip is typed. */
  onJoin: () => void;
}

export function MeCard({ onJoin }: MeCardProps) {
  const { person, loading, problem, retry } = useSession();
  if (person) return <Registered person={person} />;
  if (loading) return <SkeletonCard lines={2} />;
  if (person === undefined)
    return (
      <ErrorState
        title="没有认出你"
        text={problem?.text ?? ''}
        requestId={problem?.requestId}
        onRetry={retry}
      />
    );
  return (
    <EmptyState
      icon="person"
      title="你还没有登记"
      how="不登记也能扫门牌、报隐患、留言。组长、指导员或辅导员给你加入码后，在这里输入。"
      action={
        <Button narrow id="join" kind="primary" onPress={onJoin}>
          输入加入码
        </Button>
      }
    />
  );
}
