/** Which rooms: a floor at a time, all of it or room by room. */
import { useState } from 'react';
import { Button } from '../../ui/controls/button';
import { Section } from '../../ui/frame/section';
import { floorOf } from '@louyu/shared/domain/kernel/ids';
import { MOST_ROOMS, floorToggled, roomsOnFloor, toggled } from './plan-body';
import { Tiles } from './tiles';
import type { ChangePlan, PlanBody } from './plan-body';

interface PlanRoomsProps {
  buildingId: string;
  floors: number;
  roomsPerFloor: number;
  plan: PlanBody;
  change: ChangePlan;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

const floorTile = (floor: number, plan: PlanBody) => {
  const chosen = plan.rooms.filter((room) => floorOf(room) === floor).length;
  return { value: String(floor), label: chosen > 0 ? `${floor} 层 · ${chosen}` : `${floor} 层` };
};

export function PlanRooms({ buildingId, floors, roomsPerFloor, plan, change }: PlanRoomsProps) {
  const [floor, setFloor] = useState(1);
  const rooms = roomsOnFloor(buildingId, floor, roomsPerFloor);
  const all = rooms.every((room) => plan.rooms.includes(room));
  const place = (next: (chosen: string[]) => string[]) =>
    change((latest) => ({ rooms: next(latest.rooms).slice(0, MOST_ROOMS) }));
  return (
    <Section title="查哪些寝室" note={`已选 ${plan.rooms.length} 间，最多 ${MOST_ROOMS} 间`}>
      <Tiles
        single
        id="floor"
        label="楼层"
        tiles={numbers(floors).map((number) => floorTile(number, plan))}
        chosen={[String(floor)]}
        onPress={(value) => setFloor(Number(value))}
      />
      <Button id="whole-floor" onPress={() => place((chosen) => floorToggled(chosen, rooms))}>
        {all ? `${floor} 层都不选` : `${floor} 层全选`}
      </Button>
      <Tiles
        id="plan-room"
        label={`${floor} 层的寝室`}
        tiles={rooms.map((room) => ({ value: room, label: String(Number(room.slice(-4))) }))}
        chosen={plan.rooms}
        disabled={(room) => plan.rooms.length >= MOST_ROOMS && !plan.rooms.includes(room)}
        onPress={(room) => place((chosen) => toggled(chosen, room))}
      />
    </Section>
  );
}
