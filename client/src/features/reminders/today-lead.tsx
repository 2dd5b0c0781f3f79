/** Under the heading of 今天: the day, and how much there is to do. */
import { Text } from '@tarojs/components';
import { useNow } from '../../ui/words/now';
import { spokenDay } from '../../ui/words/spoken-time';
import { byHarm, countInWords } from './harm';
import { useToday } from './use-today';

export function TodayLead() {
  const now = useNow();
  const { data } = useToday();
  return (
    <Text>
      {spokenDay(now)}
      {data && ` · ${countInWords(byHarm(data.rows, now))}`}
    </Text>
  );
}
