/** One contact sheet as everybody who may see it reads it: what was said and done, what follows, the answers. */
import { View } from '@tarojs/components';
import { FEEDBACK_TERMS, MEETING_PLACE_TERMS } from '@louyu/shared/messages/duties';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EvidenceCard } from '../../ui/pieces/evidence-card';
import { Timeline } from '../../ui/pieces/timeline';
import { State } from '../../ui/words/state';
import { caseNumber } from '../../ui/words/case-number';
import { useNow } from '../../ui/words/now';
import { exactDay, spokenDate } from '../../ui/words/spoken-time';
import { aboutOf, needsInWords, promiseOf } from './contact-words';
import type { contact } from '@louyu/shared/contracts/duty-contacts';
import type { OutputOf } from '../../platform/call/contract';
import type { TimelineStep } from '../../ui/pieces/timeline';
import './duties.scss';

export type Contact = OutputOf<typeof contact>;
type Feedback = Contact['feedback'][number];

const Promised = ({ followUp, dueOn }: Pick<Contact, 'followUp' | 'dueOn'>) => {
  const now = useNow();
  if (!followUp) return null;
  const standing = promiseOf(dueOn, now);
  const kept =
    followUp.doneAt &&
    `${spokenDate(followUp.doneAt, now)}办完：${followUp.outcome || '没有另外说明'}`;
  return (
    <Section title="说好接着办的">
      <Card flush>
        <Row
          id="follow-up"
          title={followUp.what}
          note={kept ?? `${exactDay(followUp.dueOn)}前`}
          aside={
            standing ? (
              <State tone={standing.tone}>{standing.word}</State>
            ) : (
              <State tone="done">办完了</State>
            )
          }
        />
      </Card>
    </Section>
  );
};

const stepOf = ({ kind, text, byName, at }: Feedback): TimelineStep => ({
  ...{ id: at, at, who: byName, did: `：${FEEDBACK_TERMS[kind]}` },
  more: <View>{text}</View>,
  tone: kind === 'please_add' ? 'due' : 'done',
});

const UNANSWERED = '还没有评价。组长、指导员和学院可以写。';

const Answers = ({ feedback }: Pick<Contact, 'feedback'>) => (
  <Section title="评价" note={feedback.length > 0 ? `${feedback.length} 条` : undefined}>
    <Card>
      {feedback.length === 0 && <View className="ly-duties__fine">{UNANSWERED}</View>}
      {feedback.length > 0 && <Timeline steps={feedback.map(stepOf)} />}
    </Card>
  </Section>
);

const WHO_SEES =
  '看得到的人：写的人，本楼或本学院负责的组长、指导员、学院总支和指导部，以及联系的是谁、哪间寝室，就是谁。';

export function ContactBody({ contact: one }: { contact: Contact }) {
  return (
    <View className="ly-duties">
      <EvidenceCard
        title={aboutOf(one)}
        at={one.happenedOn}
        recorder={`${one.authorName} · ${MEETING_PLACE_TERMS[one.where]}`}
      >
        <View className="ly-duties__lines">
          <View>{`需要：${needsInWords(one.needs)}`}</View>
          {one.asked && <View>{`了解到：${one.asked}`}</View>}
          <View>{`做了：${one.done}`}</View>
        </View>
      </EvidenceCard>
      <Promised followUp={one.followUp} dueOn={one.dueOn} />
      <Answers feedback={one.feedback} />
      <View className="ly-duties__fine">{`${WHO_SEES} 编号 ${caseNumber(one.id)}`}</View>
    </View>
  );
}
