/** Another building or class, for those who look after several. */
import { useState } from 'react';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Sheet } from '../../../ui/frame/sheet';
import { placeLabel } from './places';
import type { Place } from './places';

interface PlaceChoiceProps {
  places: readonly Place[];
  names: ReadonlyMap<string, string>;
  value: string;
  onChange: (place: string) => void;
}

export function PlaceChoice({ places, names, value, onChange }: PlaceChoiceProps) {
  const [open, setOpen] = useState(false);
  if (places.length < 2) return null;
  const choose = (place: string) => {
    setOpen(false);
    onChange(place);
  };
  return (
    <>
      <Button narrow id="other-place" icon="building" onPress={() => setOpen(true)}>
        换一处
      </Button>
      <Sheet open={open} title="看哪里" onClose={() => setOpen(false)}>
        <ChoiceList
          columns
          id="place"
          label="你负责的楼和班"
          choices={places.map((place) => ({ value: place.id, label: placeLabel(place, names) }))}
          value={value}
          onChange={choose}
        />
      </Sheet>
    </>
  );
}
