/** 责任分工: who covers what in a building or college, and what nobody covers. */
import { useState } from 'react';
import { coverage } from '@louyu/shared/contracts/duties';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { ErrorState } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Board, BoardFoot } from './board-frame';
import { BoardWays } from './board-ways';
import { DivideSheet } from './divide-sheet';
import { PlaceChoice } from './place-choice';
import { LOOKING } from './looking';
import { isBuilding, kindNamed, kindsOf, mayArrange } from './roster';
import { usePlaces } from './use-places';
import { KIND_CHOICES, TITLE, WHOSE, figuresInWords } from './words';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Person } from '../../platform/session/use-session';
import type { Whose } from './roster';
import type { Place } from './use-places';

interface CoverageScreenProps {
  /** Where one comes from; `''` for the first of one's own. */
  place: string;
  /** Which kind, where one comes from a matter of it. */
  kind?: string | undefined;
  onPropose: (whose: Whose) => void;
  onSilences: () => void;
  onWorkload: (place: string) => void;
}

interface OfPlacesProps extends CoverageScreenProps {
  person: Person;
  places: readonly Place[];
}

const KindChoice = ({
  whose,
  onChange,
}: {
  whose: Whose;
  onChange: (kind: RosteredKind) => void;
}) => (
  <ChoiceList
    inline={isBuilding(whose.place)}
    columns={!isBuilding(whose.place)}
    id="kind"
    label="看哪一种"
    choices={kindsOf(whose.place).map((value) => ({ value, label: KIND_CHOICES[value] }))}
    value={whose.kind}
    onChange={onChange}
  />
);

function OfPlaces({ person, places, place: asked, kind, onPropose, ...ways }: OfPlacesProps) {
  const [chosen, setChosen] = useState(asked);
  const [wanted, setWanted] = useState(kind);
  const [dividing, setDividing] = useState(false);
  const at = places.find(({ id }) => id === chosen) ?? places[0] ?? { id: asked, name: TITLE };
  const whose = { kind: kindNamed(wanted, at.id), place: at.id };
  const read = useRead(coverage, whose);
  const arranges = mayArrange(person, at.id);
  useFreshOnShow(coverage);
  const { data } = read;
  const divide = () => setDividing(true);
  return (
    <Page
      wide
      title={TITLE}
      heading={at.name}
      lead={data && figuresInWords(whose.kind, data.targets)}
      aside={<PlaceChoice places={places} value={at.id} onChange={setChosen} />}
      foot={
        arranges &&
        data && <BoardFoot whose={whose} coverage={data} onDivide={divide} onPropose={onPropose} />
      }
    >
      <KindChoice whose={whose} onChange={setWanted} />
      {arranges && <BoardWays place={at.id} {...ways} />}
      <Board
        key={`${whose.kind}-${whose.place}`}
        whose={whose}
        read={read}
        arranges={arranges}
        onDivide={divide}
      />
      {dividing && data && (
        <DivideSheet
          place={at.id}
          coverage={data}
          refresh={read.retry}
          onClose={() => setDividing(false)}
        />
      )}
    </Page>
  );
}

function Known({ person, ...props }: CoverageScreenProps & { person: Person }) {
  const places = usePlaces(person);
  if (places && places.length > 0) return <OfPlaces person={person} places={places} {...props} />;
  return (
    <Page title={TITLE} wide>
      {places ? <NoPermission what={TITLE} whose={WHOSE} /> : <SkeletonRows count={6} />}
    </Page>
  );
}

export function CoverageScreen(props: CoverageScreenProps) {
  const { person, problem, holds, retry } = useSession();
  if (person && holds(...LOOKING)) return <Known person={person} {...props} />;
  return (
    <Page title={TITLE} wide>
      {person === undefined && !problem && <SkeletonRows count={6} />}
      {person === undefined && problem && <ErrorState text={problem.text} onRetry={retry} />}
      {person !== undefined && <NoPermission what={TITLE} whose={WHOSE} />}
    </Page>
  );
}
