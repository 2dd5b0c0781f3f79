/** What contacts and the instructor said of somebody, each beside the person's own words. */
import { Text, View } from '@tarojs/components';
import {
  ASSESSMENT_TERMS,
  EVALUATION_TERMS,
  LEVEL_TERMS,
} from '@louyu/shared/messages/development';
import { Section } from '../../ui/frame/section';
import { EvidenceCard } from '../../ui/pieces/evidence-card';
import { exactDay } from '../../ui/words/spoken-time';
import type { ReactNode } from 'react';
import type { Level } from '@louyu/shared/domain/development/state';
import type { Own } from './candidacy';

type Assessment = Own['assessments'][number];
type Evaluation = Own['evaluations'][number];

const entries = <K extends string>(levels: Record<K, Level>, terms: Record<K, string>) =>
  (Object.keys(terms) as K[]).map((key) => ({
    label: terms[key],
    level: LEVEL_TERMS[levels[key]],
  }));

const Levels = ({ of }: { of: { label: string; level: string }[] }) => (
  <View className="ly-levels">
    {of.map(({ label, level }) => (
      <View key={label} className="ly-levels__line">
        <Text className="ly-levels__label">{label}</Text>
        <Text className="ly-levels__level">{level}</Text>
      </View>
    ))}
  </View>
);

export const AssessmentCard = ({ of, children }: { of: Assessment; children?: ReactNode }) => (
  <EvidenceCard
    title={`${exactDay(of.from)}至${exactDay(of.until)}`}
    at={of.finalisedAt}
    recorder={`指导员 ${of.authorName}`}
    remark={of.remark}
    action={children}
  >
    <Levels of={entries(of.levels, ASSESSMENT_TERMS)} />
    <View className="ly-case__words">{of.text}</View>
  </EvidenceCard>
);

export const EvaluationCard = ({ of }: { of: Evaluation }) => (
  <EvidenceCard title="半年考察" at={of.on} recorder={`培养联系人 ${of.byName}`}>
    <Levels of={entries(of.levels, EVALUATION_TERMS)} />
    <View className="ly-case__words">{of.text}</View>
  </EvidenceCard>
);

interface SaidProps {
  assessments: readonly Assessment[];
  evaluations: readonly Evaluation[];
  /** Under an evaluation that waits for the person's words. */
  answer?: (assessment: Assessment) => ReactNode;
}

const newestFirst = <T,>(list: readonly T[]): T[] => [...list].reverse();

export const Said = ({ assessments, evaluations, answer }: SaidProps) => (
  <>
    {assessments.length > 0 && (
      <Section title="指导员评价" note={`${assessments.length} 次`}>
        {newestFirst(assessments).map((each) => (
          <AssessmentCard key={each.id} of={each}>
            {!each.remark && answer?.(each)}
          </AssessmentCard>
        ))}
      </Section>
    )}
    {evaluations.length > 0 && (
      <Section title="半年考察" note={`${evaluations.length} 次`}>
        {newestFirst(evaluations).map((each) => (
          <EvaluationCard key={each.id} of={each} />
        ))}
      </Section>
    )}
  </>
);
