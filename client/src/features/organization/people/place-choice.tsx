/** Which building or class, for those who look after several. */
import { ChoiceList } from '../../../ui/controls/choice-list';
import { placeLabel } from './places';
import type { Place } from './places';

interface PlaceChoiceProps {
  places: readonly Place[];
  names: ReadonlyMap<string, string>;
  value: string;
  onChange: (place: string) => void;
}

export const PlaceChoice = ({ places, names, value, onChange }: PlaceChoiceProps) =>
  places.length < 2 ? null : (
    <ChoiceList
      columns
      id="place"
      label="看哪里"
      choices={places.map((place) => ({ value: place.id, label: placeLabel(place, names) }))}
      value={value}
      onChange={onChange}
    />
  );
