/** The material that was frozen when the college asked: facts, duties, and what is not among it. */
import { Text, View } from '@tarojs/components';
import { DOSSIER_TERMS } from '@louyu/shared/messages/development';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { exactTime } from '../../ui/words/spoken-time';
import { FactCard } from './fact-card';
import { AssessmentCard } from './said';
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

const Duties = ({ dossier }: { dossier: Material }) => {
  const { roundsDone, roundsDue, inspections } = dossier.duties;
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
        <Count label="联系记载" value={`${dossier.contacts} 次`} meaning="自己写的联系记载表" />
      </View>
      <Months months={dossier.months} />
      <View className="ly-case__fine">只说明做过多少，不折算分数，也不能单独作为否决的依据。</View>
    </Card>
  );
};

const monthWords = ({
  month,
  roundsDone,
  roundsDue,
  inspections,
  contacts,
}: Material['months'][number]) =>
  `${month.replace('-', ' 年 ')} 月：巡查 ${roundsDone}/${roundsDue}，查寝 ${inspections}，联系 ${contacts}`;

const Months = ({ months }: Pick<Material, 'months'>) => (
  <>
    {months.slice(0, MONTHS_SHOWN).map((month) => (
      <View key={month.month} className="ly-case__fine">
        {monthWords(month)}
      </View>
    ))}
  </>
);

const MONTHS_SHOWN = 6;

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
      {dossier.assessments.map((each) => (
        <AssessmentCard key={each.id} of={each} />
      ))}
      {dossier.assessments.length === 0 && (
        <View className="ly-case__fine">封存时指导员还没有写评价。</View>
      )}
      <Duties dossier={dossier} />
      {dossier.unkept.length > 0 && (
        <View className="ly-case__fine">
          尚无记录的类别：{dossier.unkept.map((kind) => DOSSIER_TERMS[kind]).join('、')}
          。没有记录不代表没有做。
        </View>
      )}
      <View className="ly-case__fine">{NOT_CONSIDERED}</View>
    </Section>
  );
};
