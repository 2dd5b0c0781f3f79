/** The officer's word that nothing but the record guides them. */
import { ChoiceList } from '../../ui/controls/choice-list';
import { NO_CONFLICT } from './words';

interface DeclarationProps {
  given: boolean;
  onChange: (given: boolean) => void;
}

export const Declaration = ({ given, onChange }: DeclarationProps) => (
  <ChoiceList
    many
    id="declare"
    label="声明"
    choices={[{ value: 'yes', label: NO_CONFLICT }]}
    value={given ? ['yes'] : []}
    onChange={(chosen) => onChange(chosen.length > 0)}
  />
);
