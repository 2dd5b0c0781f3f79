/** 文明宿舍: the published criteria first, then the rooms that meet them, door by door. */
import { View } from '@tarojs/components';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { passPercent } from '@louyu/shared/domain/inspections/civilized';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { EmptyState } from '../../../ui/states/empty-state';
import { State } from '../../../ui/words/state';
import { meeting } from './results';
import type { Results, RoomResult } from './results';

/** The formula in words, as the rule has it. */
export const formulaOf = ({ rule }: Pick<Results, 'rule'>): string[] => [
  `当月查过至少 ${rule.inspections} 次`,
  `合格项占比不低于 ${rule.passPercent}%`,
  rule.safety === 0 ? '没有安全不合格项' : `安全不合格项不超过 ${rule.safety} 项`,
  '没有还没处理完的异议；异议成立划去的项目不计',
];

const RoomRow = ({ room, onRoom }: { room: RoomResult; onRoom: (id: string) => void }) => (
  <Row
    id={`meets-${room.roomId}`}
    title={roomLabel(room.roomId)}
    note={`查过 ${room.inspected} 次，${room.passed}/${room.asked} 项合格（${passPercent(room)}%）`}
    aside={<State tone="done">符合条件</State>}
    onOpen={() => onRoom(room.roomId)}
  />
);

interface CivilizedPartProps {
  data: Results;
  onRoom: (roomId: string) => void;
}

export function CivilizedPart({ data, onRoom }: CivilizedPartProps) {
  const rooms = meeting(data);
  return (
    <Section title="文明宿舍条件" note={`${rooms.length} 间符合`}>
      <Card id="formula">
        {formulaOf(data).map((line) => (
          <View key={line}>· {line}</View>
        ))}
        <View className="ly-results__fine">
          来源：{data.rule.source}。按门牌号列出，不排名次；符合条件不会自动给任何人记好评。
        </View>
      </Card>
      {rooms.length > 0 ? (
        <Card flush>
          {rooms.map((room) => (
            <RoomRow key={room.roomId} room={room} onRoom={onRoom} />
          ))}
        </Card>
      ) : (
        <EmptyState
          title="这个月还没有寝室符合条件"
          how="查过的次数够了、各项都合格后，会列在这里。"
        />
      )}
    </Section>
  );
}
