import { Text } from '@tarojs/components';
export default function DoorPage() {
  return <Text>门牌</Text>;
}
