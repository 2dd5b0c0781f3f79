/** The way on after a room: the next one of the round, or back. */
import { Button } from '../../ui/controls/button';
import { nextAfter } from './rooms';
import { useRoomsOf } from './use-rounds';
import type { FormMoves } from './form-moves';
import type { Place } from './submission';

interface NextRoomProps {
  place: Place;
  moves: FormMoves;
  /** Something on the page comes first. */
  beside?: boolean;
}

export function NextRoom({ place: { roomId, roundId }, moves, beside = false }: NextRoomProps) {
  const first = beside ? 'secondary' : 'primary';
  const next = nextAfter(useRoomsOf(roundId), roomId);
  if (roundId === null)
    return (
      <Button kind={first} id="home" onPress={moves.home}>
        回到今天
      </Button>
    );
  return (
    <>
      {next && (
        <Button
          kind={first}
          id="next-room"
          icon="door"
          onPress={() => moves.toRoom(next.roomId, roundId)}
        >
          {`下一间 ${next.number}`}
        </Button>
      )}
      <Button kind={next ? 'quiet' : first} id="to-round" onPress={() => moves.toRound(roundId)}>
        看这一轮
      </Button>
    </>
  );
}
