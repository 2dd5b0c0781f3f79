/** 反复出现: what comes again and again in a room, on a floor, in the building. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { REPEAT_TERMS } from '@louyu/shared/messages/hazards';
import { HAZARD_KIND_TERMS } from '@louyu/shared/messages/terms';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { RelativeTime } from '../../ui/words/relative-time';
import type { OutputOf } from '../../platform/call/contract';
import type { elevation } from '@louyu/shared/contracts/hazards';

type Repeat = OutputOf<typeof elevation>['repeats'][number];

/** Enough to act on; the building shows the rest. */
const MOST = 8;

const placeOf = ({ level, place }: Repeat): string => {
  if (level === 'room') return roomLabel(place);
  return level === 'floor' ? `${place} 层` : REPEAT_TERMS.building;
};

export function Repeats({ repeats }: { repeats: readonly Repeat[] }) {
  if (repeats.length === 0) return null;
  return (
    <Section title="反复出现" note="近 60 天，同一类">
      <Card flush>
        {repeats.slice(0, MOST).map((repeat) => (
          <Row
            key={`${repeat.level}${repeat.place}${repeat.kind}`}
            title={`${placeOf(repeat)} ${HAZARD_KIND_TERMS[repeat.kind]}`}
            note={
              <>
                最近一次 <RelativeTime at={repeat.latestAt} />
              </>
            }
            aside={`${repeat.count} 次`}
          />
        ))}
      </Card>
    </Section>
  );
}
