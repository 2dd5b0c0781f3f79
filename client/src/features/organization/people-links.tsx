/** The way to the people of one's building or classes, for those who look after them. */
import { useSession } from '../../platform/session/use-session';
import { Row } from '../../ui/frame/row';
import { CARING, firstPlaceOf } from './people/places';

interface PeopleLinksProps {
  /** `''`: the person chooses the place there. */
  onPeople: (place: string) => void;
}

export function PeopleLinks({ onPeople }: PeopleLinksProps) {
  const { person, holds } = useSession();
  if (!person || !holds(...CARING)) return null;
  return (
    <Row
      id="people"
      title="我这里的人"
      note="谁加入了、住哪间、做什么，印加入码"
      onOpen={() => onPeople(firstPlaceOf(person))}
    />
  );
}
