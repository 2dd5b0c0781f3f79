/** A candidate as one line: who, from which step to which, and how the gate stands. */
import { View } from '@tarojs/components';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { Row } from '../../ui/frame/row';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { rowWords } from './words';
import type { Candidate } from './candidacy';
import './candidacy.scss';

interface CandidateRowProps {
  candidate: Candidate;
  chosen: boolean;
  onOpen: (id: string) => void;
}

export function CandidateRow({ candidate, chosen, onOpen }: CandidateRowProps) {
  const now = useNow();
  const { tone, word } = rowWords(candidate, now);
  const { id, name, branch, step, next, ended } = candidate;
  return (
    <Row
      id={`candidate-${id}`}
      title={name}
      note={
        <View className="ly-candidate">
          <View>
            {STEP_TERMS[step]} · {branch}
            {next && !ended && `，接着办“${next}”`}
          </View>
          <State tone={tone}>{word}</State>
        </View>
      }
      chosen={chosen}
      onOpen={() => onOpen(id)}
    />
  );
}
