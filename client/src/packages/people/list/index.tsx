/** 我这里的人; `place` is a building or a class. */
import { go, goToday, useParams } from '../../../platform/route';
import { PeopleScreen } from '../../../features/organization/people/people-screen';

export default function PeoplePage() {
  const { place = '' } = useParams();
  return (
    <PeopleScreen
      place={place}
      onPerson={(id) => go('person', { id })}
      onCodes={(of) => go('codes', { place: of })}
      onLeave={goToday}
    />
  );
}
