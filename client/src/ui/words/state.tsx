/** A state in a word, a sign and a colour, never by the colour alone. */
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import type { IconName } from './icon';
import './state.scss';

/** `hold`: stopped until someone decides. `quiet`: nothing to do. `honour`: the only gold. */
export type Tone = 'done' | 'due' | 'overdue' | 'hold' | 'quiet' | 'honour';

const SIGNS: Record<Tone, IconName> = {
  done: 'check',
  due: 'clock',
  overdue: 'warn',
  hold: 'pause',
  quiet: 'tray',
  honour: 'flag',
};

interface StateProps {
  tone: Tone;
  /** The word, e.g. 待验收. */
  children: string;
}

export const State = ({ tone, children }: StateProps) => (
  <View className={`ly-state ly-state--${tone}`}>
    {tone !== 'quiet' && <Icon name={SIGNS[tone]} size="small" />}
    <Text>{children}</Text>
  </View>
);
