/** Who the server takes me for, and in which positions. */
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import type { Person } from '../../platform/session/use-session';

const ROOM = /^b(\d\d)-0?(\d+)$/;

/** b03-0412 → 3 栋 412 */
const spokenRoom = (roomId: string): string =>
  roomId.replace(ROOM, (_, building: string, room: string) => `${Number(building)} 栋 ${room}`);

const spokenScope = (scope: Person['positions'][number]['scope']): string => {
  if (scope.kind === 'university') return '全校';
  return scope.kind === 'building' ? `${Number(scope.id.slice(1))} 栋` : '本学院';
};

const Registered = ({ person }: { person: Person }) => (
  <Section>
    <Card flush>
      <Row title={person.name} note={person.roomId ? spokenRoom(person.roomId) : undefined} />
      {person.positions.map(({ role, scope }, at) => (
        <Row key={at} title={ROLE_TERMS[role]} aside={spokenScope(scope)} />
      ))}
    </Card>
  </Section>
);

export function MeCard() {
  const { person, loading, problem, retry } = useSession();
  if (loading) return <SkeletonCard />;
  if (person === undefined)
    return <ErrorState title="没有认出你" text={problem?.text ?? ''} onRetry={retry} />;
  if (person === null)
    return (
      <EmptyState
        icon="person"
        title="你还没有登记"
        how="不登记也能扫门牌、报隐患、留言。要登记，请找本楼党小组组长。"
      />
    );
  return <Registered person={person} />;
}
