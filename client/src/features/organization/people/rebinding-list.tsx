/** Lost phones for which one officer has asked and a second one has to confirm. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useSession } from '../../../platform/session/use-session';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { RelativeTime } from '../../../ui/words/relative-time';
import { State } from '../../../ui/words/state';
import type { Joining } from './use-joining';

interface RebindingListProps {
  rebinding: Joining['rebinding'];
  onOpen: (personId: string) => void;
}

export function RebindingList({ rebinding, onOpen }: RebindingListProps) {
  const { person } = useSession();
  if (rebinding.length === 0) return null;
  return (
    <Section title="等第二位同志确认换绑" note={`${rebinding.length} 人`}>
      <Card flush>
        {rebinding.map(({ id, name, roomId, askedBy, askedAt }) => (
          <Row
            key={id}
            id={`rebinding-${id}`}
            title={name}
            note={
              <>
                {roomId && `${roomLabel(roomId)} · `}
                <RelativeTime at={askedAt} />
                申请
              </>
            }
            aside={
              askedBy === person?.id ? (
                <State tone="quiet">等别人确认</State>
              ) : (
                <State tone="due">可以确认</State>
              )
            }
            onOpen={() => onOpen(id)}
          />
        ))}
      </Card>
    </Section>
  );
}
