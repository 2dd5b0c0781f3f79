/** Who the server takes me for, and in which posts. */
import { View } from '@tarojs/components';
import { buildingLabel, roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import type { Person } from '../../platform/session/use-session';
import './me-card.scss';

type Post = Person['positions'][number];

const spokenScope = ({ scope }: Post): string => {
  if (scope.kind === 'university') return '全校';
  return scope.kind === 'building' ? buildingLabel(scope.id) : '本学院';
};

/** 3 号楼的党员; being a student or a university's own office needs no place. */
const spokenPost = (post: Post): string =>
  post.role === 'student' || post.scope.kind === 'university'
    ? ROLE_TERMS[post.role]
    : `${spokenScope(post)} · ${ROLE_TERMS[post.role]}`;

/** Whoever holds a post is a student besides; that goes without saying. */
const postsOf = ({ positions }: Person): string[] => {
  const posts = positions.filter(({ role }) => role !== 'student');
  return posts.length > 0 ? posts.map(spokenPost) : ['同学，没有任职'];
};

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

export function MeCard() {
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
      how="不登记也能扫门牌、报隐患、留言。要登记，请找本楼党小组组长。"
    />
  );
}
