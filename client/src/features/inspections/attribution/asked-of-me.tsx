/** Above the copies of my room: the questions that wait for my words. */
import { myAttributions } from '@louyu/shared/contracts/inspection-attributions';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ATTRIBUTION_TERMS } from '@louyu/shared/messages/inspections';
import { useRead } from '../../../platform/query/use-read';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { State } from '../../../ui/words/state';
import { useNow } from '../../../ui/words/now';
import { spokenDeadline } from '../../../ui/words/spoken-time';

export function AskedOfMe({ onOpen }: { onOpen: (id: string) => void }) {
  const now = useNow();
  const { data } = useRead(myAttributions, { after: null });
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title="想听你说的" note="不合格项是谁的，先听寝室同学说">
      <Card flush>
        {data.rows.map(({ id, roomId, title, heardUntil, state }) => (
          <Row
            key={id}
            id={`asked-${id}`}
            title={`${roomLabel(roomId)} ${title}`}
            note={state === 'open' ? spokenDeadline(heardUntil, now) : undefined}
            aside={
              <State tone={state === 'open' ? 'due' : 'quiet'}>{ATTRIBUTION_TERMS[state]}</State>
            }
            onOpen={() => onOpen(id)}
          />
        ))}
      </Card>
    </Section>
  );
}
