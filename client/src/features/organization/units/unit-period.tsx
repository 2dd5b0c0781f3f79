/** Since when a body stands, or until when it stood. */
import { Text } from '@tarojs/components';
import { spokenDate } from '../../../ui/words/spoken-time';
import { useNow } from '../../../ui/words/now';
import type { Unit } from './unit';

export function UnitPeriod({ unit: { from, until } }: { unit: Pick<Unit, 'from' | 'until'> }) {
  const now = useNow();
  const since = `${spokenDate(from, now)}设立`;
  return <Text>{until ? `${since}，${spokenDate(until, now)}撤销` : since}</Text>;
}
