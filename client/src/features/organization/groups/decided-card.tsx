/** One decision about groups, as a document tells it: what, from when, on what paper, why. */
import { View } from '@tarojs/components';
import { Card } from '../../../ui/frame/card';
import { exactTime } from '../../../ui/words/spoken-time';
import { RelativeTime } from '../../../ui/words/relative-time';
import { KIND_TERMS, buildingsWord } from './group';
import type { Decided } from './group';
import './groups.scss';

interface DecidedCardProps {
  decided: Decided;
  /** Names of the groups that it closed, where they are known. */
  names: ReadonlyMap<string, string>;
}

const closedWord = ({ closes }: Decided, names: DecidedCardProps['names']): string =>
  closes.map((id) => names.get(id) ?? '一个党小组').join('、');

export const DecidedCard = ({ decided, names }: DecidedCardProps) => (
  <Card>
    <View className="ly-groups__lines">
      <View className="ly-groups__head">
        <View>{KIND_TERMS[decided.kind]}</View>
        <View className="ly-groups__fine">
          <RelativeTime at={decided.effectiveAt} />起
        </View>
      </View>
      {decided.closes.length > 0 && <View>撤销：{closedWord(decided, names)}</View>}
      {decided.opens.map(({ id, name, buildings }) => (
        <View key={id}>
          设立：{name}（{buildingsWord(buildings)}）
        </View>
      ))}
      <View>{decided.reason}</View>
      <View className="ly-groups__fine">
        依据 {decided.decision} · {exactTime(decided.recordedAt)} 登记
      </View>
    </View>
  </Card>
);
