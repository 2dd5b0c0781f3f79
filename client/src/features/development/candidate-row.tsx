/** A candidate as one line: who, from which step to which, and how the gate stands. */
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { Row } from '../../ui/frame/row';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { gateWords } from './words';
import type { Candidate } from './candidacy';

interface CandidateRowProps {
  candidate: Candidate;
  chosen: boolean;
  onOpen: (id: string) => void;
}

export function CandidateRow({ candidate, chosen, onOpen }: CandidateRowProps) {
  const now = useNow();
  const { tone, word } = gateWords(candidate, now);
  const { id, name, branch, step } = candidate;
  return (
    <Row
      id={`candidate-${id}`}
      title={name}
      note={
        <>
          {branch} · {STEP_TERMS[step]}
        </>
      }
      aside={<State tone={tone}>{word}</State>}
      chosen={chosen}
      onOpen={() => onOpen(id)}
    />
  );
}
