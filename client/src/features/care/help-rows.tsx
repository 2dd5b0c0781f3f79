/** Cases as lines of a list: who, who keeps in touch, whether something is due. */
import { Row } from '../../ui/frame/row';
import { useNow } from '../../ui/words/now';
import { State } from '../../ui/words/state';
import { dayOfNow } from '../../ui/words/spoken-time';
import { noteOf, standingOf } from './help-words';
import type { HelpRow } from './help-words';

interface HelpRowsProps {
  rows: readonly HelpRow[];
  onOpen: (caseId: string) => void;
}

export const HelpRows = ({ rows, onOpen }: HelpRowsProps) => {
  const today = dayOfNow(useNow());
  return (
    <>
      {rows.map((row) => {
        const { tone, word } = standingOf(row, today);
        return (
          <Row
            key={row.id}
            id={`case-${row.id}`}
            title={row.subjectName}
            note={noteOf(row)}
            aside={<State tone={tone}>{word}</State>}
            onOpen={() => onOpen(row.id)}
          />
        );
      })}
    </>
  );
};
