/**
 * Who covers this room, area, building or class, since when, when something was last done, and
 * who it was before; whoever arranges duties ends one here or chooses somebody by hand.
 */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Sheet } from '../../ui/frame/sheet';
import { State } from '../../ui/words/state';
import { exactDay } from '../../ui/words/spoken-time';
import { ChooseSheet } from './choose-sheet';
import { EndSheet } from './end-sheet';
import { PastHolders } from './past-holders';
import { TONES, roomsInWords, stateWord, targetLabel } from './words';
import type { Coverage, Target, Whose } from './roster';
import './duties.scss';

type Holder = Target['holders'][number];

const lastingOf = ({ from, until }: Holder): string =>
  until ? `${exactDay(from)} 起，到 ${exactDay(until)}` : `${exactDay(from)} 起`;

const lastOf = ({ lastActOn }: Holder): string =>
  lastActOn ? `上一次做：${exactDay(lastActOn)}` : '还没有记录';

const HolderRow = ({ holder, onEnd }: { holder: Holder; onEnd: (() => void) | undefined }) => (
  <Row
    title={holder.name ?? '已离开的同志'}
    note={
      <View className="ly-duties__lines">
        <View>{lastingOf(holder)}</View>
        <View>{lastOf(holder)}</View>
        {onEnd && (
          <View className="ly-duties__state">
            <Button narrow id={`end-${holder.personId}`} onPress={onEnd}>
              结束
            </Button>
          </View>
        )}
      </View>
    }
    aside={holder.silentSince && <State tone="overdue">到期没有记录</State>}
  />
);

const NOBODY: Partial<Record<Target['state'], string>> = {
  gap: '现在没有人负责。点“安排”找合适的人，或者手动选人。',
  uncontacted: '还没有联系人。房间比党员多，这不算差错。',
};

export interface Arranging {
  whose: Whose;
  coverage: Coverage;
  /** Whether this person arranges duties here. */
  arranges: boolean;
  /** Asks for the roster again. */
  refresh: () => void;
}

interface TargetSheetProps extends Arranging {
  /** A room, where a room was tapped. */
  room: string | undefined;
  /** `undefined`: a room in no area. */
  target: Target | undefined;
  onClose: () => void;
}

interface StandingProps extends Arranging {
  target: Target;
  onEnd: (holder: Holder) => void;
  onChoose: () => void;
}

const Standing = ({ whose, target, coverage, arranges, onEnd, onChoose }: StandingProps) => {
  const gap = coverage.gaps.find((one) => one.target === target.id);
  return (
    <View className="ly-duties">
      <View className="ly-duties__state">
        <State tone={TONES[target.state]}>{stateWord(whose.kind, target.state)}</State>
      </View>
      {whose.kind === 'area' && (
        <View className="ly-duties__fine">{roomsInWords(target.rooms)}</View>
      )}
      {target.holders.length > 0 && (
        <Card flush>
          {target.holders.map((holder) => (
            <HolderRow
              key={holder.personId}
              holder={holder}
              onEnd={arranges ? () => onEnd(holder) : undefined}
            />
          ))}
        </Card>
      )}
      {target.holders.length === 0 && <View>{NOBODY[target.state]}</View>}
      {gap && <View className="ly-duties__fine">{exactDay(gap.since)} 起待落实</View>}
      {arranges && (
        <Button id="choose" icon="person" onPress={onChoose}>
          手动选人
        </Button>
      )}
      <PastHolders whose={whose} target={target.id} />
    </View>
  );
};

type OfTargetProps = Arranging & { title: string; target: Target; onClose: () => void };

function OfTarget({ title, target, onClose, ...arranging }: OfTargetProps) {
  const [ending, setEnding] = useState<Holder>();
  const [choosing, setChoosing] = useState(false);
  const { whose, coverage, refresh } = arranging;
  const label = targetLabel(whose.kind, target);
  if (ending)
    return (
      <EndSheet
        {...{ whose, label, refresh, version: coverage.version, target: target.id }}
        holder={ending}
        onClose={onClose}
      />
    );
  if (choosing)
    return (
      <ChooseSheet
        {...{ whose, label, target: target.id }}
        onDone={onClose}
        onClose={() => setChoosing(false)}
      />
    );
  return (
    <Sheet open title={title} onClose={onClose}>
      <Standing
        {...arranging}
        target={target}
        onEnd={setEnding}
        onChoose={() => setChoosing(true)}
      />
    </Sheet>
  );
}

const UNDIVIDED = '这间寝室还没有划进责任区。重新划分以后，每间都在一个责任区里。';

export const TargetSheet = ({ target, room, onClose, ...arranging }: TargetSheetProps) => {
  const { kind } = arranging.whose;
  const name = target ? targetLabel(kind, target) : '';
  const both = room ? `${roomLabel(room)}${name ? ` · ${name}` : ''}` : name;
  const title = room && kind === 'room' ? roomLabel(room) : both;
  if (target) return <OfTarget {...arranging} title={title} target={target} onClose={onClose} />;
  return (
    <Sheet open title={title} onClose={onClose}>
      <View>{UNDIVIDED}</View>
    </Sheet>
  );
};
