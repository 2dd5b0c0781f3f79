import { Text } from '@tarojs/components';
import { today } from '@louyu/shared/contracts/reminders';
import { useRead } from '../../platform/query/use-read';
export default function TodayPage() {
  const { data, problem } = useRead(today, {});
  return (
    <Text>
      今天 {data?.rows.length} {problem?.text}
    </Text>
  );
}
