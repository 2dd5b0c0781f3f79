/** 某天谁负责: the group, leader, instructor and counsellors of a room on a day. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { responsibleFor } from '@louyu/shared/contracts/organization-groups';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useRead } from '../../../platform/query/use-read';
import { roomIdOf } from '../../../platform/room-entry';
import { useSettled } from '../../../platform/use-settled';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { Sheet } from '../../../ui/frame/sheet';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { useNow } from '../../../ui/words/now';
import { dayOfNow, exactDay } from '../../../ui/words/spoken-time';
import { HolderRows } from './holder-rows';
import './groups.scss';

const NO_ROOM = '没有这间寝室，请核对楼号和房间号。';

function Answer({ roomId, on }: { roomId: string; on: string }) {
  const { data, problem } = useRead(responsibleFor, { roomId, on });
  if (!data) {
    if (!problem) return <SkeletonRows count={3} />;
    return <ProblemNote text={problem.code === 'kernel.not_found' ? NO_ROOM : problem.text} />;
  }
  return (
    <View id="responsible">
      <Section title={`${exactDay(on)}，${roomLabel(roomId)}`}>
        <Card flush>
          <Row title={data.group?.name ?? '那天没有党小组'} note="楼宇党小组" />
          <HolderRows post="组长" holders={data.leaders} />
          <HolderRows post="指导员" holders={data.instructors} />
          {data.counsellors.length > 0 && <HolderRows post="辅导员" holders={data.counsellors} />}
        </Card>
        <View className="ly-groups__fine">辅导员按现在住在这间的同学的班级算。</View>
      </Section>
    </View>
  );
}

export function ResponsibleSheet({ onClose }: { onClose: () => void }) {
  const today = dayOfNow(useNow());
  const [room, setRoom] = useState('');
  const [on, setOn] = useState(today);
  const typed = useSettled(room.trim());
  const roomId = roomIdOf(typed);
  return (
    <Sheet open title="某一天谁负责某间寝室" onClose={onClose}>
      <View className="ly-groups ly-groups--close">
        <Field
          inSheet
          id="room"
          label="哪间寝室"
          value={room}
          onChange={setRoom}
          placeholder="例如 3-412"
          error={typed !== '' && !roomId ? '写楼号和房间号，例如 3-412。' : undefined}
        />
        <DayField id="on" label="哪一天" value={on} onChange={setOn} />
        {roomId && <Answer roomId={roomId} on={on} />}
      </View>
    </Sheet>
  );
}
