import { Text } from '@tarojs/components';
export default function MePage() {
  return <Text>我的</Text>;
}
