/** A fact as one line of a list. */
import { Row } from '../../ui/frame/row';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { spokenDate } from '../../ui/words/spoken-time';
import { CONDUCT_TERMS } from '@louyu/shared/messages/terms';
import { stateWords } from './words';
import type { Fact } from './fact';

interface FactRowProps {
  fact: Fact;
  /** Leads with the person's name where the list is about several. */
  named: boolean;
  chosen: boolean;
  onOpen: (fact: Fact) => void;
}

export function FactRow({ fact, named, chosen, onOpen }: FactRowProps) {
  const now = useNow();
  const { tone, word } = stateWords(fact, now, !named);
  const kind = CONDUCT_TERMS[fact.category];
  const by = named ? kind : `${fact.authorName} 记录`;
  return (
    <Row
      id={`fact-${fact.id}`}
      title={named ? fact.personName : kind}
      note={`${spokenDate(fact.happenedOn, now)} · ${by}`}
      aside={<State tone={tone}>{word}</State>}
      chosen={chosen}
      onOpen={() => onOpen(fact)}
    />
  );
}
