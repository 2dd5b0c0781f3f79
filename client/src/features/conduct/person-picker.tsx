/** Of whom: the room as people write it, then who lives there. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { occupants } from '@louyu/shared/contracts/organization';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { RoomPicker } from './room-picker';
import { roomIdOf } from '../../platform/room-entry';

interface Chosen {
  personId: string;
  personName: string;
}

interface PersonPickerProps {
  room: string;
  personId: string;
  onRoom: (written: string) => void;
  onPerson: (person: Chosen) => void;
}

const AUTHORS: readonly string[] = ['instructor', 'group_leader'];

/** The buildings that this person records in. */
function useOwnBuildings(): string[] {
  const { person } = useSession();
  const held = person?.positions.filter(({ role }) => AUTHORS.includes(role)) ?? [];
  const ids = held.flatMap(({ scope }) => (scope.kind === 'building' ? [scope.id] : []));
  return [...new Set(ids)];
}

interface OccupantsProps {
  roomId: string;
  personId: string;
  onPerson: (person: Chosen) => void;
}

function Occupants({ roomId, personId, onPerson }: OccupantsProps) {
  const { data, problem, loading } = useRead(occupants, { roomId });
  const { person: self } = useSession();
  if (loading) return <SkeletonRows count={2} />;
  if (!data) return <ProblemNote text={problem?.text ?? ''} />;
  const others = data.occupants.filter(({ id }) => id !== self?.id);
  if (others.length === 0)
    return <ProblemNote text={`${roomLabel(roomId)} 没有登记的同学，请核对房间号。`} />;
  return (
    <ChoiceList
      id="person"
      label={`${roomLabel(roomId)} 的同学`}
      choices={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={personId}
      onChange={(id) =>
        onPerson({ personId: id, personName: others.find((each) => each.id === id)?.name ?? '' })
      }
    />
  );
}

export function PersonPicker({ room, personId, onRoom, onPerson }: PersonPickerProps) {
  const [picking, setPicking] = useState(false);
  const [home, ...elsewhere] = useOwnBuildings();
  const only = elsewhere.length === 0 ? home : undefined;
  const roomId = roomIdOf(room, only);
  return (
    <View className="ly-person">
      <View className="ly-person__room">
        <Field
          id="room"
          label="哪间房"
          value={room}
          onChange={onRoom}
          placeholder={only ? '例如 412' : '例如 3-412'}
        />
        {home && (
          <Button narrow id="pick-room" icon="building" onPress={() => setPicking(true)}>
            选房间
          </Button>
        )}
      </View>
      {roomId && <Occupants roomId={roomId} personId={personId} onPerson={onPerson} />}
      {picking && home && (
        <RoomPicker
          buildingId={home}
          onClose={() => setPicking(false)}
          onRoom={(written) => {
            setPicking(false);
            onRoom(written);
          }}
        />
      )}
    </View>
  );
}
