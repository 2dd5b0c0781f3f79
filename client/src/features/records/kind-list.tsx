/** The kinds of records: first who looked and what I asked for, then what there is, then what there is not. */
import { View } from '@tarojs/components';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { RelativeTime } from '../../ui/words/relative-time';
import { exactDay } from '../../ui/words/spoken-time';
import { CORRECTIONS, READINGS, countInWords, isHeld } from './words';
import type { HeldKind } from './record';
import './records.scss';

interface KindListProps {
  kinds: readonly HeldKind[];
  chosen: string | undefined;
  onOpen: (kind: string) => void;
}

/** Ids of elements carry no dots. */
const idOf = (kind: string): string => `kind-${kind.replace(/[._]/g, '-')}`;

const isDay = (at: string): boolean => !at.includes('T');

const Newest = ({ kind: { newestAt } }: { kind: HeldKind }) =>
  newestAt ? (
    <>最近一条 {isDay(newestAt) ? exactDay(newestAt) : <RelativeTime at={newestAt} />}</>
  ) : null;

const Kinds = ({ kinds, chosen, onOpen }: KindListProps) => (
  <Card flush>
    {kinds.map((kind) => (
      <Row
        key={kind.kind}
        id={idOf(kind.kind)}
        title={kind.what}
        note={<Newest kind={kind} />}
        aside={isHeld(kind) ? countInWords(kind) : '没有'}
        chosen={kind.kind === chosen}
        onOpen={() => onOpen(kind.kind)}
      />
    ))}
  </Card>
);

/** Always in this order, wherever the newest record is. */
const OVERSIGHT = [READINGS, CORRECTIONS];

const isOversight = ({ kind }: HeldKind): boolean => OVERSIGHT.includes(kind);

export function KindList({ kinds, ...choosing }: KindListProps) {
  const oversight = OVERSIGHT.flatMap((key) => kinds.filter(({ kind }) => kind === key));
  const others = kinds.filter((kind) => !isOversight(kind));
  const held = others.filter(isHeld);
  const none = others.filter((kind) => !isHeld(kind));
  return (
    <>
      <Section title="你来监督">
        <Kinds kinds={oversight} {...choosing} />
      </Section>
      <Section title="保存着的" note={`${held.length} 类`}>
        <Kinds kinds={held} {...choosing} />
      </Section>
      {none.length > 0 && (
        <Section title="没有的" note={`${none.length} 类`}>
          <Card>
            <View className="ly-records__fine">{none.map(({ what }) => what).join('、')}。</View>
          </Card>
        </Section>
      )}
    </>
  );
}
