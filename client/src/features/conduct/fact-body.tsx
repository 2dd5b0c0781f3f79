/** One fact as everyone who may see it reads it: the record, the story, who else can see it. */
import { View } from '@tarojs/components';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { EvidenceCard } from '../../ui/pieces/evidence-card';
import { caseNumber } from '../../ui/words/case-number';
import { useNow } from '../../ui/words/now';
import { CONDUCT_TERMS } from '@louyu/shared/messages/terms';
import { FactStory } from './fact-story';
import { RemarkForm } from './remark-form';
import { useOwn } from './use-own';
import { WHO_SEES, stateWords, unsaidWords } from './words';
import type { ReactNode } from 'react';
import type { Fact } from './fact';
import './conduct.scss';

interface FactBodyProps {
  fact: Fact;
  /** Under the record, where the page has no foot of its own. */
  acts?: ReactNode;
}

export function FactBody({ fact, acts }: FactBodyProps) {
  const now = useNow();
  const own = useOwn(fact);
  return (
    <View className="ly-fact">
      <EvidenceCard
        title={CONDUCT_TERMS[fact.category]}
        at={fact.happenedOn}
        recorder={`${fact.authorName} 记录`}
        state={stateWords(fact, now, own)}
        remark={fact.remark}
        unsaid={unsaidWords(fact, now)}
      >
        {fact.text}
      </EvidenceCard>
      {acts && <View className="ly-fact__acts">{acts}</View>}
      <RemarkForm fact={fact} />
      <Section title="经过">
        <Card>
          <FactStory fact={fact} person={own ? '你' : fact.personName} />
        </Card>
      </Section>
      <Section title="谁能看到" note={`编号 ${caseNumber(fact.id)}`}>
        <View className="ly-fact__fine">{WHO_SEES}</View>
      </Section>
    </View>
  );
}
