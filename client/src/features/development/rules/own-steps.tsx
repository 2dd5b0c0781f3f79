/** Steps that a university adds between those of the chart. */
import { View } from '@tarojs/components';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import type { OutputOf } from '../../../platform/call/contract';
import type { ruleSets } from '@louyu/shared/contracts/development-rules';
import type { OwnStepDraft } from './rules-entered';

interface OwnStepsProps {
  chart: OutputOf<typeof ruleSets>['chart'];
  own: readonly OwnStepDraft[];
  onChange: (own: OwnStepDraft[]) => void;
}

const FIRST: OwnStepDraft = { name: '', source: '', after: 'contacts_named', at: 'activist' };

const OwnStep = ({
  chart,
  step,
  at,
  change,
  drop,
}: Pick<OwnStepsProps, 'chart'> & {
  step: OwnStepDraft;
  at: number;
  change: (next: Partial<OwnStepDraft>) => void;
  drop: () => void;
}) => (
  <Card>
    <View className="ly-way__people">
      <Field
        id={`own-${at}-name`}
        label="环节名称"
        value={step.name}
        onChange={(name) => change({ name })}
        max={30}
      />
      <Field
        id={`own-${at}-source`}
        label="出处"
        value={step.source}
        onChange={(source) => change({ source })}
        max={200}
      />
      <ChoiceList
        columns
        id={`own-${at}-after`}
        label="放在哪一步之后"
        choices={chart.map(({ key, name }) => ({ value: key, label: name }))}
        value={step.after}
        onChange={(after) =>
          change({ after, at: chart.find(({ key }) => key === after)?.stage ?? step.at })
        }
      />
      <Button kind="quiet" id={`own-${at}-drop`} onPress={drop}>
        去掉这个环节
      </Button>
    </View>
  </Card>
);

export const OwnSteps = ({ chart, own, onChange }: OwnStepsProps) => (
  <Section title="学校增加的环节" note={`${own.length} 个`}>
    {own.map((step, at) => (
      <OwnStep
        key={at}
        chart={chart}
        step={step}
        at={at}
        change={(next) =>
          onChange(own.map((each, index) => (index === at ? { ...each, ...next } : each)))
        }
        drop={() => onChange(own.filter((_, index) => index !== at))}
      />
    ))}
    <Button id="own-add" onPress={() => onChange([...own, FIRST])}>
      增加一个环节
    </Button>
  </Section>
);
