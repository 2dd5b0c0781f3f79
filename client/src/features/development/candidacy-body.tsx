/** One candidate as college and department read them: the gate, the opinion, the material, the story. */
import { View } from '@tarojs/components';
import { classNames } from '../../ui/class-names';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { EvidenceCard } from '../../ui/pieces/evidence-card';
import { Timeline } from '../../ui/pieces/timeline';
import { exactTime } from '../../ui/words/spoken-time';
import { Dossier } from './dossier';
import { ChartCard } from './way/chart-card';
import { Papers } from './way/papers';
import { Letters } from './letters/letters';
import { Said } from './said';
import { GateCard } from './gate-card';
import { OpinionCard } from './opinion-card';
import { StepLine } from './step-line';
import type { ReactNode } from 'react';
import type { Case, Consultation } from './candidacy';
import './candidacy.scss';

interface CandidacyBodyProps {
  of: Case;
  /** Above everything: the slip of what was just done. */
  receipt?: ReactNode;
  /** Under the gate, where the page has no foot of its own. */
  acts?: ReactNode;
  /** Material beside the opinion, where the page is its own. */
  columns?: boolean;
  onFact?: (factId: string) => void;
}

const Returned = ({ returned }: { returned: NonNullable<Consultation['returned']> }) => (
  <Section title="上一稿被退回" note="只有指导部看得到">
    <Card>
      <View className="ly-case__words">{returned.because}</View>
      <View className="ly-case__fine">{exactTime(returned.at)} 退回</View>
    </Card>
  </Section>
);

const Reply = ({ consultation }: { consultation: Consultation }) => {
  const { notice, reply } = consultation;
  if (!notice) return null;
  return (
    <Section title="本人的说明">
      {reply ? (
        <EvidenceCard title="书面说明" at={reply.at} recorder="本人">
          {reply.text}
        </EvidenceCard>
      ) : (
        <View className="ly-case__fine">
          {exactTime(notice.at)} 已通知本人，可以说明到 {exactTime(notice.replyUntil)}。还没有提交。
        </View>
      )}
    </Section>
  );
};

const Story = ({ story }: Pick<Case, 'story'>) => (
  <Section title="经过">
    <Card>
      <Timeline
        steps={story.map(({ at, what, role }, index) => ({
          id: `${index}`,
          at,
          who: role,
          did: what,
        }))}
      />
    </Card>
  </Section>
);

const Answer = ({
  consultation,
  onFact,
}: { consultation: Consultation } & Pick<CandidacyBodyProps, 'onFact'>) => (
  <>
    {consultation.returned && <Returned returned={consultation.returned} />}
    {consultation.opinion && (
      <OpinionCard opinion={consultation.opinion} consultation={consultation} onFact={onFact} />
    )}
    <Reply consultation={consultation} />
  </>
);

const evidenceOf = ({ opinion }: Consultation): string[] =>
  opinion?.evidence.map(({ factId }) => factId) ?? [];

export const CandidacyBody = ({ of, receipt, acts, columns, onFact }: CandidacyBodyProps) => {
  const { consultation } = of;
  return (
    <View className={classNames('ly-case', columns && consultation && 'ly-case--columns')}>
      <View className="ly-case__column">
        {receipt}
        <StepLine step={of.step} />
        <GateCard of={of} />
        <ChartCard chart={of.chart} stage={of.step} rules={of.course.name} />
        {acts && <View className="ly-case__acts">{acts}</View>}
        {consultation && <Answer consultation={consultation} onFact={onFact} />}
      </View>
      <View className="ly-case__column">
        {consultation && (
          <Dossier
            dossier={consultation.dossier}
            shown={evidenceOf(consultation)}
            onFact={onFact}
          />
        )}
        <Said assessments={of.assessments} evaluations={of.evaluations} />
        <Papers passed={of.passed} />
        <Letters candidacyId={of.id} version={of.version} due={of.lettersDue} />
        <Story story={of.story} />
      </View>
    </View>
  );
};
