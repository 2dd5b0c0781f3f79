/** The department's opinion: what it is, why, and for a hold each ground with its evidence. */
import { View } from '@tarojs/components';
import { GROUND_TERMS, OPINION_TERMS } from '@louyu/shared/messages/terms';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { State } from '../../ui/words/state';
import { exactTime } from '../../ui/words/spoken-time';
import { FactCard } from './fact-card';
import type { Consultation, Opinion } from './candidacy';

interface GroundsProps {
  grounds: Opinion['grounds'];
  evidence: Opinion['evidence'];
  onFact?: (factId: string) => void;
}

export const Grounds = ({ grounds, evidence, onFact }: GroundsProps) => (
  <>
    {grounds.map(({ ground, factIds }) => (
      <View key={ground} className="ly-case__ground">
        <View className="ly-case__label">理由：{GROUND_TERMS[ground]}</View>
        {evidence
          .filter(({ factId }) => factIds.includes(factId))
          .map((fact) => (
            <FactCard key={fact.factId} fact={fact} under={ground} onOpen={onFact} />
          ))}
      </View>
    ))}
  </>
);

interface OpinionCardProps {
  opinion: Opinion;
  consultation: Consultation;
  onFact?: (factId: string) => void;
}

export const OpinionCard = ({ opinion, consultation, onFact }: OpinionCardProps) => {
  const { signedAt } = consultation;
  return (
    <Section title="意见" note={signedAt ? '两位同志会签' : '草稿，只有指导部看得到'}>
      <Card
        title={OPINION_TERMS[opinion.kind]}
        aside={signedAt ? <State tone="done">已生效</State> : <State tone="due">等待会签</State>}
      >
        <View className="ly-case__words">{opinion.reason}</View>
        <View className="ly-case__fine">
          {exactTime(opinion.draftedAt)} 起草
          {signedAt && `，${exactTime(signedAt)} 会签`}
        </View>
      </Card>
      <Grounds grounds={opinion.grounds} evidence={opinion.evidence} onFact={onFact} />
    </Section>
  );
};
