/**
 * List and detail: side by side from 768 px; on a phone the detail takes the list's place until
 * it is closed.
 */
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Press } from '../controls/press';
import { Icon } from '../words/icon';
import type { ReactNode } from 'react';
import './split.scss';

interface SplitProps {
  list: ReactNode;
  /** `null` while nothing is chosen. */
  detail: ReactNode | null;
  onClose: () => void;
  /** Said on the wide screen while nothing is chosen. */
  invitation: string;
}

export const Split = ({ list, detail, onClose, invitation }: SplitProps) => (
  <View className={classNames('ly-split', detail !== null && 'ly-split--open')}>
    <View className="ly-split__list">{list}</View>
    <View className="ly-split__detail">
      <Press className="ly-split__close" onPress={onClose}>
        <Icon name="back" size="small" />
        <Text>回到列表</Text>
      </Press>
      {detail ?? <View className="ly-split__invitation">{invitation}</View>}
    </View>
  </View>
);
