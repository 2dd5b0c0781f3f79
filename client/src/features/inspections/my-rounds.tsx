/** For 今天: the rounds in my hands, also without a network; nothing for whoever has none. */
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { TodayRow } from '../../ui/pieces/today-row';
import { roomsAlong, spokenProgress } from './rooms';
import { useOnPhone, useRounds } from './use-rounds';

interface MyRoundsProps {
  onOpen: (roundId: string) => void;
}

export function MyRounds({ onOpen }: MyRoundsProps) {
  const { data } = useRounds();
  const phone = useOnPhone();
  if (!data || data.rounds.length === 0) return null;
  return (
    <Section title="我的巡查" note={`${data.rounds.length} 轮`}>
      <Card flush>
        {data.rounds.map((round) => (
          <TodayRow
            key={round.id}
            id={`round-${round.id}`}
            what={round.title}
            where={spokenProgress(roomsAlong(round, phone))}
            until={round.dueAt}
            action="去检查"
            onAct={() => onOpen(round.id)}
          />
        ))}
      </Card>
    </Section>
  );
}
