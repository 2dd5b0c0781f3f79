/** Who covers this room, area, building or class, since when, and since when nobody does. */
import { View } from '@tarojs/components';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Sheet } from '../../ui/frame/sheet';
import { State } from '../../ui/words/state';
import { exactDay } from '../../ui/words/spoken-time';
import { TONES, roomsInWords, stateWord, targetLabel } from './words';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Coverage, Target } from './roster';
import './duties.scss';

type Holder = Target['holders'][number];

const lastingOf = ({ from, until }: Holder): string =>
  until ? `${exactDay(from)} 起，到 ${exactDay(until)}` : `${exactDay(from)} 起`;

const HolderRow = ({ holder }: { holder: Holder }) => (
  <Row title={holder.name ?? '已离开的同志'} note={lastingOf(holder)} />
);

const NOBODY: Partial<Record<Target['state'], string>> = {
  gap: '现在没有人负责。点“安排”找合适的人。',
  uncontacted: '还没有联系人。房间比党员多，这不算差错。',
};

interface TargetSheetProps {
  kind: RosteredKind;
  /** A room, where a room was tapped. */
  room: string | undefined;
  /** `undefined`: a room in no area. */
  target: Target | undefined;
  gaps: Coverage['gaps'];
  onClose: () => void;
}

const Standing = ({
  kind,
  target,
  gaps,
}: Omit<TargetSheetProps, 'target'> & { target: Target }) => {
  const gap = gaps.find((one) => one.target === target.id);
  return (
    <View className="ly-duties">
      <View className="ly-duties__state">
        <State tone={TONES[target.state]}>{stateWord(kind, target.state)}</State>
      </View>
      {kind === 'area' && <View className="ly-duties__fine">{roomsInWords(target.rooms)}</View>}
      {target.holders.length > 0 && (
        <Card flush>
          {target.holders.map((holder) => (
            <HolderRow key={holder.personId} holder={holder} />
          ))}
        </Card>
      )}
      {target.holders.length === 0 && <View>{NOBODY[target.state]}</View>}
      {gap && <View className="ly-duties__fine">{exactDay(gap.since)} 起待落实</View>}
    </View>
  );
};

export const TargetSheet = ({ target, ...props }: TargetSheetProps) => {
  const name = target ? targetLabel(props.kind, target) : '';
  const title = props.room ? `${roomLabel(props.room)}${name ? ` · ${name}` : ''}` : name;
  const whole = props.room && props.kind === 'room' ? roomLabel(props.room) : title;
  return (
    <Sheet open title={whole} onClose={props.onClose}>
      {target ? (
        <Standing target={target} {...props} />
      ) : (
        <View>这间寝室还没有划进责任区。重新划分以后，每间都在一个责任区里。</View>
      )}
    </Sheet>
  );
};
