/** What the leaders' screens of inspections stand in: whose they are, and for which building. */
import { useState } from 'react';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { Sheet } from '../../ui/frame/sheet';
import { ErrorState } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { SkeletonRows } from '../../ui/states/skeleton';
import { placeLabel, placesWritten } from './places-written';
import type { Person, Session } from '../../platform/session/use-session';

interface PlaceSwitchProps {
  places: readonly string[];
  value: string;
  onChange: (place: string) => void;
}

function PlaceSwitch({ places, value, onChange }: PlaceSwitchProps) {
  const [open, setOpen] = useState(false);
  if (places.length < 2) return null;
  return (
    <>
      <Button narrow id="other-place" icon="building" onPress={() => setOpen(true)}>
        换一处
      </Button>
      <Sheet open={open} title="看哪里" onClose={() => setOpen(false)}>
        <ChoiceList
          columns
          id="place"
          label="楼栋"
          choices={places.map((place) => ({ value: place, label: placeLabel(place) }))}
          value={value}
          onChange={(place) => {
            setOpen(false);
            onChange(place);
          }}
        />
      </Sheet>
    </>
  );
}

interface DeskFrameProps {
  title: string;
  /** Only buildings: what lies in one, not in the whole university. */
  inBuildings?: boolean;
  onLeave: () => void;
  children: (place: string, choice: JSX.Element | null) => JSX.Element;
}

const Refused = ({ title, onLeave }: Pick<DeskFrameProps, 'title' | 'onLeave'>) => (
  <Page title={title}>
    <NoPermission
      what={title}
      whose="楼宇党小组组长和指导员"
      action={
        <Button narrow id="home" onPress={onLeave}>
          回到今天
        </Button>
      }
    />
  </Page>
);

/** The places that this screen is for. */
const placesOf = (person: Person | null, inBuildings: boolean): string[] => {
  const places = person ? placesWritten(person) : [];
  return inBuildings ? places.filter((place) => place.startsWith('b')) : places;
};

const Opening = ({ title, session }: { title: string; session: Session }) => (
  <Page wide title={title}>
    {session.loading ? (
      <SkeletonRows count={4} />
    ) : (
      <ErrorState
        title={`没有打开${title}`}
        text={session.problem?.text ?? ''}
        onRetry={session.retry}
      />
    )}
  </Page>
);

export function DeskFrame({ title, inBuildings = false, onLeave, children }: DeskFrameProps) {
  const session = useSession();
  const [place, setPlace] = useState<string>();
  if (session.person === undefined) return <Opening title={title} session={session} />;
  const places = placesOf(session.person, inBuildings);
  const chosen = place ?? places[0];
  if (!chosen) return <Refused title={title} onLeave={onLeave} />;
  return children(chosen, <PlaceSwitch places={places} value={chosen} onChange={setPlace} />);
}
