/** 我这里的人: everybody of a building or class, found by name, initials or room; who has joined and who has not. */
import { useState } from 'react';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { Page } from '../../../ui/frame/page';
import { ErrorState } from '../../../ui/states/error-state';
import { NoPermission } from '../../../ui/states/no-permission';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { CARING, placeLabel, placeNamed } from './places';
import { PeopleOf } from './people-of';
import { PlaceChoice } from './place-choice';
import { inWords, useJoining } from './use-joining';
import { usePlaces } from './use-places';

export interface PeopleScreenProps {
  /** Where one comes from; `''` for the first of one's own. */
  place: string;
  onPerson: (personId: string) => void;
  onCodes: (place: string) => void;
  onLeave: () => void;
}

const TITLE = '我这里的人';
const WHOSE = '楼宇党小组组长、指导员、辅导员和管理员';

type OfPlaceProps = Pick<PeopleScreenProps, 'onPerson' | 'onCodes'> & {
  asked: string;
  known: NonNullable<ReturnType<typeof usePlaces>>;
};

function OfPlace({ asked, known, onPerson, onCodes }: OfPlaceProps) {
  const { places, names } = known;
  const [chosen, setChosen] = useState(asked);
  const place = places.some(({ id }) => id === chosen) ? chosen : (places[0]?.id ?? '');
  const joining = useJoining(place);
  const some = (joining.data?.waiting.length ?? 0) > 0;
  return (
    <Page
      wide
      title={TITLE}
      heading={placeLabel(placeNamed(place), names)}
      lead={joining.data ? inWords(joining.data) : undefined}
      aside={<PlaceChoice places={places} names={names} value={place} onChange={setChosen} />}
      foot={
        some && (
          <Button kind="primary" id="codes" icon="print" onPress={() => onCodes(place)}>
            印加入码
          </Button>
        )
      }
    >
      <PeopleOf key={place} place={placeNamed(place)} joining={joining} onPerson={onPerson} />
    </Page>
  );
}

export function PeopleScreen({ place, onLeave, ...ways }: PeopleScreenProps) {
  const { person, problem, holds, retry } = useSession();
  const known = usePlaces();
  const allowed = holds(...CARING);
  if (allowed && known) return <OfPlace asked={place} known={known} {...ways} />;
  return (
    <Page title={TITLE} wide>
      {(person === undefined || allowed) && !problem && <SkeletonRows count={6} />}
      {person === undefined && problem && <ErrorState text={problem.text} onRetry={retry} />}
      {person !== undefined && !allowed && (
        <NoPermission
          what="人员名单"
          whose={WHOSE}
          action={
            <Button narrow id="leave" onPress={onLeave}>
              回到今天
            </Button>
          }
        />
      )}
    </Page>
  );
}
