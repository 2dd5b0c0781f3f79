import { Text } from '@tarojs/components';
export default function InboxPage() {
  return <Text>收件箱</Text>;
}
