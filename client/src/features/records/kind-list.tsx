/** The kinds of records: first who looked and what I asked for, then what there is, then what there is not. */
import { View } from '@tarojs/components';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { RelativeTime } from '../../ui/words/relative-time';
import { useNow } from '../../ui/words/now';
import { spokenDate } from '../../ui/words/spoken-time';
import { CORRECTIONS, KEEPING, READINGS, countInWords, isHeld } from './words';
import type { HeldKind } from './record';
import './records.scss';

interface KindListProps {
  kinds: readonly HeldKind[];
  chosen: string | undefined;
  onOpen: (kind: string) => void;
}

/** Ids of elements carry no dots. */
const idOf = (kind: string): string => `kind-${kind.replace(/[._]/g, '-')}`;

/** A day without a clock, or something that is planned: its date is said, not how long ago it was. */
const isDated = (at: string, now: Date): boolean =>
  !at.includes('T') || Date.parse(at) > now.getTime();

function Newest({ kind: { newestAt } }: { kind: HeldKind }) {
  const now = useNow();
  if (!newestAt) return null;
  const dated = isDated(newestAt, now);
  return <>最近一条 {dated ? spokenDate(newestAt, now) : <RelativeTime at={newestAt} />}</>;
}

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
      <Section title="保存多久">
        <Card flush>
          <Row
            id="keeping"
            title="每一类保存多久、为什么"
            note="到期由系统自动删除或去掉姓名"
            chosen={choosing.chosen === KEEPING}
            onOpen={() => choosing.onOpen(KEEPING)}
          />
        </Card>
      </Section>
    </>
  );
}
