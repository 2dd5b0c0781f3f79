/** A set as it is read: its numbers with their articles, where the opinion is asked, its steps. */
import { Text, View } from '@tarojs/components';
import { TERM_KEYS } from '@louyu/shared/domain/development/terms';
import { TERM_NAMES, termSource } from '@louyu/shared/messages/development';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import { exactDay } from '../../../ui/words/spoken-time';
import type { OutputOf } from '../../../platform/call/contract';
import type { ruleSets } from '@louyu/shared/contracts/development-rules';
import type { TermKey } from '@louyu/shared/domain/development/terms';
import type { Rules } from './rules-screen';

const Term = ({ name, value }: { name: TermKey; value: number }) => (
  <View className="ly-chart__step ly-rules__term">
    <Text className="ly-chart__name">{TERM_NAMES[name].name}</Text>
    <Text className="ly-rules__value">
      {value} {TERM_NAMES[name].unit}
    </Text>
    <Text className="ly-chart__when">{termSource(name)}</Text>
  </View>
);

const Steps = ({ set, chart }: { set: Rules; chart: OutputOf<typeof ruleSets>['chart'] }) => (
  <Section title="环节" note={`${chart.length + set.own.length} 步`}>
    <Card>
      {chart.map(({ key, name, source }, at) => (
        <View key={key}>
          <View className="ly-chart__step">
            <Text className="ly-chart__number">{at + 1}</Text>
            <Text className="ly-chart__name">{name}</Text>
            <Text className="ly-chart__when">{source}</Text>
          </View>
          {set.own
            .filter(({ after }) => after === key)
            .map((own) => (
              <View key={own.key} className="ly-chart__step">
                <Text className="ly-chart__number">加</Text>
                <Text className="ly-chart__name">{own.name}</Text>
                <Text className="ly-chart__when">{own.source}</Text>
              </View>
            ))}
        </View>
      ))}
    </Card>
  </Section>
);

export const RulesRead = ({
  set,
  chart,
}: {
  set: Rules;
  chart: OutputOf<typeof ruleSets>['chart'];
}) => (
  <View className="ly-case">
    <Card title={set.name}>
      <View className="ly-case__words">{set.source}</View>
      <View className="ly-case__fine">上一层：{set.above}</View>
      <View className="ly-case__fine">{exactDay(set.effectiveFrom)}起实行</View>
      <View className="ly-case__fine">
        {set.gates.length > 0
          ? `在${set.gates.map((gate) => `“${STEP_TERMS[gate]}”`).join('、')}之前征求公寓党建指导部的意见`
          : '这一层没有规定征求公寓意见'}
      </View>
    </Card>
    <Section title="期限和人数">
      <Card>
        {TERM_KEYS.map((key) => (
          <Term key={key} name={key} value={set.terms[key]} />
        ))}
      </Card>
    </Section>
    <Steps set={set} chart={chart} />
  </View>
);
