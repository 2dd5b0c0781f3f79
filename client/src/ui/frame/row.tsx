/** One line of a list: what it is, a note under it, something at the right; opens when it can. */
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Press } from '../controls/press';
import { Icon } from '../words/icon';
import type { ReactNode } from 'react';
import './row.scss';

interface RowProps {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  onOpen?: () => void;
  /** On a wide screen: this one is shown in the detail. */
  chosen?: boolean;
  id?: string;
}

const Content = ({ title, note, aside, onOpen }: RowProps) => (
  <>
    <View className="ly-row__words">
      <Text className="ly-row__title">{title}</Text>
      {note && <View className="ly-row__note">{note}</View>}
    </View>
    {aside && <View className="ly-row__aside">{aside}</View>}
    {onOpen && <Icon name="forward" size="small" />}
  </>
);

export function Row(props: RowProps) {
  const className = classNames('ly-row', props.chosen && 'ly-row--chosen');
  if (!props.onOpen)
    return (
      <View id={props.id} className={className}>
        <Content {...props} />
      </View>
    );
  return (
    <Press id={props.id} className={className} onPress={props.onOpen}>
      <Content {...props} />
    </Press>
  );
}
