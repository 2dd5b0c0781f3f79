/** One aspect and how it was seen: two beside each other on a phone, all four where it is wide. */
import { LEVELS } from '@louyu/shared/domain/development/state';
import { LEVEL_TERMS } from '@louyu/shared/messages/development';
import { ChoiceList } from '../../../ui/controls/choice-list';
import type { Level } from '@louyu/shared/domain/development/state';

interface LevelsFieldProps<K extends string> {
  terms: Record<K, string>;
  levels: Partial<Record<K, Level>>;
  /** One aspect alone, so that two quick taps do not undo each other. */
  onChange: (aspect: K, level: Level) => void;
}

const CHOICES = LEVELS.map((value) => ({ value, label: LEVEL_TERMS[value] }));

export const LevelsField = <K extends string>({ terms, levels, onChange }: LevelsFieldProps<K>) => (
  <>
    {(Object.keys(terms) as K[]).map((key) => (
      <ChoiceList
        key={key}
        columns
        id={`level-${key}`}
        label={terms[key]}
        choices={CHOICES}
        value={levels[key]}
        onChange={(level: Level) => onChange(key, level)}
      />
    ))}
  </>
);

/** All aspects, or `undefined` while one is missing. */
export function allLevels<K extends string>(
  terms: Record<K, string>,
  levels: Partial<Record<K, Level>>,
): Record<K, Level> | undefined {
  const keys = Object.keys(terms) as K[];
  return keys.every((key) => levels[key] !== undefined) ? (levels as Record<K, Level>) : undefined;
}
