/** Under the heading of 收件箱: how many entries were not opened yet. */
import { Text } from '@tarojs/components';
import { useToday } from './use-today';

export function InboxLead() {
  const { data } = useToday();
  if (!data) return null;
  return <Text>{data.unseen > 0 ? `${data.unseen} 条还没看` : '都看过了'}</Text>;
}
