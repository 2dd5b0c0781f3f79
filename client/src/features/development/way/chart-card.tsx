/** Where somebody is on the chart: the steps of this stage, the stages around it folded to a line. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { classNames } from '../../../ui/class-names';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import { exactDay } from '../../../ui/words/spoken-time';
import type { Own } from '../candidacy';
import type { Step } from '@louyu/shared/domain/development/state';

type ChartStep = Own['chart'][number];

const WORDS: Record<ChartStep['state'], string> = { done: '已办', next: '下一步', ahead: '' };

const Line = ({ step, at }: { step: ChartStep; at: number }) => (
  <View className={classNames('ly-chart__step', `ly-chart__step--${step.state}`)}>
    <Text className="ly-chart__number">{at + 1}</Text>
    <Text className="ly-chart__name">{step.name}</Text>
    <Text className="ly-chart__when">{step.on ? exactDay(step.on) : WORDS[step.state]}</Text>
  </View>
);

interface ChartCardProps {
  chart: readonly ChartStep[];
  stage: Step;
  /** The rules that this stage goes by. */
  rules: string;
}

export function ChartCard({ chart, stage, rules }: ChartCardProps) {
  const [whole, setWhole] = useState(false);
  const numbered = chart.map((step, at) => ({ step, at }));
  const shown = whole ? numbered : numbered.filter(({ step }) => step.stage === stage);
  return (
    <Section title={whole ? '全部环节' : `${STEP_TERMS[stage]}阶段`} note={`共 ${chart.length} 步`}>
      <Card id="chart">
        <View className="ly-chart">
          {shown.map(({ step, at }) => (
            <Line key={step.key} step={step} at={at} />
          ))}
        </View>
        <View className="ly-case__fine">
          本阶段按《{rules}》办理；规则以后修改，这一阶段仍按它办完。
        </View>
      </Card>
      <Button kind="quiet" id="whole-chart" onPress={() => setWhole(!whole)}>
        {whole ? '只看这一阶段' : '看全部环节'}
      </Button>
    </Section>
  );
}
