/** A report as a document: head, figures, words, signatures; the same on the screen and on paper. */
import { View } from '@tarojs/components';
import { RECEIVER_TERMS } from '@louyu/shared/messages/reports';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { Timeline } from '../../ui/pieces/timeline';
import { exactTime } from '../../ui/words/spoken-time';
import { ReportFigures } from './report-figures';
import type { TimelineStep } from '../../ui/pieces/timeline';
import type { OpenRecord } from './report-figures';
import type { Report } from './report-words';
import './reports.scss';

interface PaperProps {
  found: Report;
  onRecord: OpenRecord;
}

const PARTS = [
  { key: 'did', title: '做了什么' },
  { key: 'difficulties', title: '还有什么没办完' },
  { key: 'proposals', title: '请求和建议' },
] as const;

function stepsOf({ authorName, sentAt, receiver, acknowledged, said }: Report): TimelineStep[] {
  const sent = { id: 'sent', at: sentAt, who: authorName, did: `发给${RECEIVER_TERMS[receiver]}` };
  const taken = acknowledged
    ? [
        {
          id: 'taken',
          at: acknowledged.at,
          who: acknowledged.byName,
          did: '签收',
          tone: 'done' as const,
        },
      ]
    : [];
  const words = said.map(({ byName, at, text }, index) => ({
    ...{ id: `said-${index}`, at, who: byName, did: '回复', more: text },
  }));
  return [sent, ...[...taken, ...words].sort((a, b) => a.at.localeCompare(b.at))];
}

export const ReportPaper = ({ found, onRecord }: PaperProps) => (
  <View className="ly-reports__paper">
    <Card>
      <View className="ly-reports">
        {PARTS.filter(({ key }) => found.text[key]).map(({ key, title }) => (
          <Section key={key} title={title}>
            <View className="ly-reports__words">{found.text[key]}</View>
          </Section>
        ))}
        <View className="ly-reports__signed">
          {found.authorName} · {exactTime(found.sentAt)}
        </View>
      </View>
    </Card>
    <Section title="数字" note="发出时从记录里数的">
      <ReportFigures figures={found.figures} onRecord={onRecord} />
    </Section>
    <Section title="经过">
      <Card>
        <Timeline
          steps={stepsOf(found)}
          next={found.state === 'sent' ? `等${RECEIVER_TERMS[found.receiver]}签收` : undefined}
        />
      </Card>
    </Section>
  </View>
);
