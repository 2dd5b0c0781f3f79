/** The papers of steps already taken: by name, day and reference, as the college keeps them. */
import { View } from '@tarojs/components';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { exactDay } from '../../../ui/words/spoken-time';
import type { Case } from '../candidacy';

type Passed = Case['passed'][number];

const voteWords = ({ vote }: Passed): string[] =>
  vote ? [`应到 ${vote.entitled}，实到 ${vote.present}，赞成 ${vote.inFavour}`] : [];

const lines = (passed: Passed): string[] => [
  ...passed.papers.map(({ name, reference }) => `${name}：${reference}`),
  ...voteWords(passed),
  ...(passed.talkers.length > 0 ? [`谈话人：${passed.talkers.join('、')}`] : []),
  ...(passed.because ? [`说明：${passed.because}`] : []),
];

export const Papers = ({ passed }: Pick<Case, 'passed'>) =>
  passed.length === 0 ? null : (
    <Section title="办理材料" note={`${passed.length} 个环节`}>
      <Card flush>
        {[...passed].reverse().map((each) => (
          <Row
            key={each.key}
            id={`passed-${each.key}`}
            title={each.name}
            note={
              <>
                <View>{exactDay(each.on)}</View>
                {lines(each).map((line) => (
                  <View key={line}>{line}</View>
                ))}
              </>
            }
          />
        ))}
      </Card>
    </Section>
  );
