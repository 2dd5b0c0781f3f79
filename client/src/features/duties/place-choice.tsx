/** Another building or college, for those who look after several. */
import { useState } from 'react';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Sheet } from '../../ui/frame/sheet';
import type { Place } from './use-places';

interface PlaceChoiceProps {
  places: readonly Place[];
  value: string;
  onChange: (place: string) => void;
}

export function PlaceChoice({ places, value, onChange }: PlaceChoiceProps) {
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
          label="楼栋和学院"
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={choose}
        />
      </Sheet>
    </>
  );
}
