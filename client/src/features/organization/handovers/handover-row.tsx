/** One handover as a line: whose, why, what was held, until when. */
import { View } from '@tarojs/components';
import { Row } from '../../../ui/frame/row';
import { State } from '../../../ui/words/state';
import { useNow } from '../../../ui/words/now';
import { becauseWord, heldWord, stateWords } from './words';
import type { Handover } from './handover';
import './handovers.scss';

interface HandoverRowProps {
  handover: Handover;
  chosen: boolean;
  onOpen: (id: string) => void;
}

export function HandoverRow({ handover, chosen, onOpen }: HandoverRowProps) {
  const { tone, word } = stateWords(handover, useNow());
  return (
    <Row
      id={`handover-${handover.id}`}
      title={`${handover.name} · ${becauseWord(handover)}`}
      note={
        <View className="ly-handover__note">
          <View>{heldWord(handover)}</View>
          <State tone={tone}>{word}</State>
        </View>
      }
      chosen={chosen}
      onOpen={() => onOpen(handover.id)}
    />
  );
}
