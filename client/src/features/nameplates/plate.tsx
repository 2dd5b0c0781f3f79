/** One member's plate on the door; an unnamed one shows role and area only. */
import { Text, View } from '@tarojs/components';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import type { open } from '@louyu/shared/contracts/nameplates';
import type { OutputOf } from '../../platform/call/contract';
import './plate.scss';

type PlateShown = OutputOf<typeof open>['plates'][number];

const ROLES: Record<PlateShown['role'], string> = {
  member: ROLE_TERMS.member,
  probationary: '预备党员',
  activist: ROLE_TERMS.activist,
  group_leader: ROLE_TERMS.group_leader,
};

export const Plate = ({ plate }: { plate: PlateShown }) => (
  <View className="ly-plate">
    <View className="ly-plate__who">
      <Text className="ly-plate__name">{plate.name ?? '不公开姓名'}</Text>
      <Text className="ly-plate__role">{ROLES[plate.role]}</Text>
    </View>
    <View className="ly-plate__area">{plate.area}</View>
    {plate.asks.length > 0 && (
      <View className="ly-plate__asks">可以问：{plate.asks.join('、')}</View>
    )}
  </View>
);
