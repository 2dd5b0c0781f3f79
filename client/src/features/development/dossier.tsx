/** The material that was frozen when the college asked: facts, duties, and what is not among it. */
import { Text, View } from '@tarojs/components';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { exactTime } from '../../ui/words/spoken-time';
import { FactCard } from './fact-card';
import { NOT_CONSIDERED } from './words';
import type { Dossier as Material } from './candidacy';

interface DossierProps {
  dossier: Material;
  /** Facts that stand under the opinion already. */
  shown?: readonly string[];
  onFact?: (factId: string) => void;
}

const Count = ({ label, value, meaning }: { label: string; value: string; meaning: string }) => (
  <View className="ly-count">
    <Text className="ly-count__label">{label}</Text>
    <Text className="ly-count__value">{value}</Text>
    <Text className="ly-count__meaning">{meaning}</Text>
  </View>
);

const Duties = ({ duties }: { duties: Material['duties'] }) => {
  const { roundsDone, roundsDue, inspections } = duties;
  const none = roundsDue === 0;
  return (
    <Card title="承担的职责">
      <View className="ly-counts">
        <Count
          label="巡查"
          value={none ? '没有排到' : `${roundsDone} / ${roundsDue} 轮`}
          meaning={none ? '没有排到不算缺失' : '完成的 / 到期应完成的'}
        />
        <Count label="查寝" value={`${inspections} 间次`} meaning="亲自检查并提交的" />
      </View>
      <View className="ly-case__fine">只说明做过多少，不折算分数，也不能单独作为否决的依据。</View>
    </Card>
  );
};

const Nothing = () => (
  <Card>
    <View className="ly-case__words">封存时没有关于这位同学的记录。没有记录不代表表现不好。</View>
  </Card>
);

export const Dossier = ({ dossier, shown = [], onFact }: DossierProps) => {
  const rest = dossier.facts.filter(({ factId }) => !shown.includes(factId));
  const above = dossier.facts.length - rest.length;
  return (
    <Section title="征求意见时的材料" note={`记录 ${dossier.facts.length} 条`}>
      <View className="ly-case__fine">
        {exactTime(dossier.frozenAt)} 封存，编号 {dossier.hash.slice(0, 8)}。封存后材料不再变动。
        {above > 0 && `其中 ${above} 条作为依据，列在意见下面。`}
      </View>
      {dossier.facts.length === 0 && <Nothing />}
      {rest.map((fact) => (
        <FactCard key={fact.factId} fact={fact} onOpen={onFact} />
      ))}
      <Duties duties={dossier.duties} />
      <View className="ly-case__fine">{NOT_CONSIDERED}</View>
    </Section>
  );
};
