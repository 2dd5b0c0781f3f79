/** One target as a line: what it is, who has it, how it stands. */
import { View } from '@tarojs/components';
import { Row } from '../../ui/frame/row';
import { State } from '../../ui/words/state';
import { TONES, roomsInWords, stateWord, targetLabel } from './words';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Target } from './roster';

interface TargetRowProps {
  kind: RosteredKind;
  target: Target;
  onOpen: (target: Target) => void;
}

export const holdersInWords = ({ holders }: Pick<Target, 'holders'>): string =>
  holders.map(({ name }) => name ?? '已离开的同志').join('、');

export const TargetRow = ({ kind, target, onOpen }: TargetRowProps) => (
  <Row
    id={`target-${target.id}`}
    title={targetLabel(kind, target)}
    note={
      <View className="ly-duties__lines">
        {kind === 'area' && <View>{roomsInWords(target.rooms)}</View>}
        {target.holders.length > 0 && <View>{holdersInWords(target)}</View>}
      </View>
    }
    aside={<State tone={TONES[target.state]}>{stateWord(kind, target.state)}</State>}
    onOpen={() => onOpen(target)}
  />
);
