/** What is still on this phone and on its way: a count, the promise, and progress by item. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '../controls/button';
import { Press } from '../controls/press';
import { Icon } from '../words/icon';
import './offline-ribbon.scss';

export interface PendingItem {
  id: string;
  /** 3-412 */
  label: string;
  state: 'waiting' | 'sending' | 'stuck';
  /** Steps that are through, of `total`: photos and the record itself. */
  sent: number;
  total: number;
  /** Why it is stuck. */
  problem?: string;
}

interface OfflineRibbonProps {
  items: readonly PendingItem[];
  /** Counts in people's words: 间房间. */
  unit: string;
  online: boolean;
  onRetry: () => void;
}

const WORDS: Record<PendingItem['state'], string> = {
  waiting: '等待网络',
  sending: '正在上传',
  stuck: '没有传上',
};

const Item = ({ item }: { item: PendingItem }) => (
  <View className="ly-ribbon__item">
    <View className="ly-ribbon__line">
      <Text>{item.label}</Text>
      <Text className="ly-ribbon__count">
        {WORDS[item.state]} {item.sent}/{item.total}
      </Text>
    </View>
    <View className="ly-ribbon__track">
      <View className="ly-ribbon__sent" style={{ width: `${(item.sent / item.total) * 100}%` }} />
    </View>
    {item.problem && <Text className="ly-ribbon__problem">{item.problem}</Text>}
  </View>
);

export function OfflineRibbon({ items, unit, online, onRetry }: OfflineRibbonProps) {
  const [open, setOpen] = useState(false);
  if (items.length === 0) return null;
  return (
    <View className="ly-ribbon">
      <Press className="ly-ribbon__head" expanded={open} onPress={() => setOpen(!open)}>
        <Icon name="cloud" />
        <Text className="ly-ribbon__words">
          {items.length} {unit}待上传 · 不会丢失
        </Text>
        <Icon name={open ? 'close' : 'down'} size="small" />
      </Press>
      {open && (
        <View className="ly-ribbon__items">
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
          {online && (
            <Button narrow icon="refresh" onPress={onRetry}>
              现在上传
            </Button>
          )}
        </View>
      )}
    </View>
  );
}
