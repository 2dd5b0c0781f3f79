/** One kind: how long it is kept and why, who answers for it, and its records one by one. */
import { View } from '@tarojs/components';
import { mine } from '@louyu/shared/contracts/records';
import { useKeptRead } from '../../platform/query/use-kept-read';
import { Card } from '../../ui/frame/card';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { AskedList } from './asked-list';
import { KeepingList } from './keeping-list';
import { ReadingList } from './reading-list';
import { RecordList } from './record-list';
import { CORRECTIONS, KEEPING, READINGS, rolesInWords } from './words';
import type { HeldKind } from './record';
import type { RecordWays } from './ways';
import './records.scss';

interface KindPanelProps extends RecordWays {
  kind: string;
}

const Fact = ({ label, children }: { label: string; children: string }) => (
  <View className="ly-records__fact">
    <View className="ly-records__label">{label}</View>
    <View className="ly-records__value">{children}</View>
  </View>
);

const answerable = ({ answeredBy }: HeldKind): string =>
  answeredBy.length === 0
    ? '由系统自动留存，没有可以更正的内容'
    : `${rolesInWords(answeredBy)}答复，记录人自己不能答复`;

const Keeping = ({ of }: { of: HeldKind }) => (
  <Card>
    <View className="ly-records__lines">
      <Fact label="保存多久">{of.kept}</Fact>
      <Fact label="为什么">{of.because}</Fact>
      <Fact label="有错时">{answerable(of)}</Fact>
    </View>
  </Card>
);

/** What the kind is called, once that is known. */
export function useKind(kind: string): HeldKind | undefined {
  const { data } = useKeptRead(mine, {});
  return data?.kinds.find((each) => each.kind === kind);
}

function Listed({ kind, mayAsk, ...ways }: KindPanelProps & { mayAsk: boolean }) {
  if (kind === READINGS) return <ReadingList onOpen={ways.onOpen} />;
  if (kind === CORRECTIONS) return <AskedList onOpen={ways.onCorrection} />;
  return <RecordList kind={kind} mayAsk={mayAsk} {...ways} />;
}

function AllKeeping() {
  const { data, problem } = useKeptRead(mine, {});
  if (data) return <KeepingList kinds={data.kinds} />;
  return problem ? <ProblemNote text={problem.text} /> : <SkeletonRows count={6} />;
}

export function KindPanel({ kind, ...ways }: KindPanelProps) {
  const of = useKind(kind);
  if (kind === KEEPING)
    return (
      <View className="ly-records">
        <View className="ly-records__title">每一类保存多久</View>
        <AllKeeping />
      </View>
    );
  return (
    <View className="ly-records">
      {of && <View className="ly-records__title">{of.what}</View>}
      <Listed kind={kind} mayAsk={Boolean(of && of.answeredBy.length > 0)} {...ways} />
      {of && <Keeping of={of} />}
    </View>
  );
}
