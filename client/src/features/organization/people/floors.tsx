/** A building floor by floor: how many there have not joined, and, opened, who lives there. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { floorOf } from '@louyu/shared/domain/kernel/ids';
import { Press } from '../../../ui/controls/press';
import { Card } from '../../../ui/frame/card';
import { Icon } from '../../../ui/words/icon';
import { PeopleRows } from './people-rows';
import type { Choosing } from './people-rows';
import type { Joining } from './use-joining';
import './people.scss';

interface FloorsProps extends Choosing {
  buildingId: string;
  /** Storeys, from the ground up. */
  floors: number;
  joining: Joining | undefined;
}

const notJoined = (joining: Joining | undefined, floor: number): string => {
  if (!joining) return '';
  const count = joining.waiting.filter(({ roomId }) => roomId && floorOf(roomId) === floor).length;
  return count === 0 ? '都加入了' : `${count} 人还没加入`;
};

const NOBODY = {
  title: '这一层还没有人',
  how: '管理员导入住宿名单以后，会出现在这里。',
};

interface FloorProps extends FloorsProps {
  floor: number;
  open: boolean;
  onToggle: () => void;
}

const FloorPart = ({ floor, open, onToggle, buildingId, joining, ...choosing }: FloorProps) => (
  <Card flush>
    <Press
      id={`floor-${floor}`}
      className="ly-people__floor"
      label={`${floor} 层，${notJoined(joining, floor)}`}
      expanded={open}
      onPress={onToggle}
    >
      <Text className="ly-people__storey">{floor} 层</Text>
      <Text className="ly-people__count">{notJoined(joining, floor)}</Text>
      <Icon name={open ? 'close' : 'down'} size="small" />
    </Press>
    {open && (
      <View className="ly-people__who">
        <PeopleRows of={{ text: '', buildingId, floor }} nobody={NOBODY} {...choosing} />
      </View>
    )}
  </Card>
);

export function Floors(props: FloorsProps) {
  const [open, setOpen] = useState<number>();
  const storeys = Array.from({ length: props.floors }, (_, at) => at + 1);
  return (
    <View className="ly-people">
      {storeys.map((floor) => (
        <FloorPart
          key={floor}
          {...props}
          floor={floor}
          open={open === floor}
          onToggle={() => setOpen(open === floor ? undefined : floor)}
        />
      ))}
    </View>
  );
}
