/** A letter with its answer, or the place to write one. */
import { View } from '@tarojs/components';
import { Card } from '../../ui/frame/card';
import { Timeline } from '../../ui/pieces/timeline';
import { RelativeTime } from '../../ui/words/relative-time';
import { State } from '../../ui/words/state';
import { AnswerForm } from './answer-form';
import { LetterState } from './letter-state';
import type { Letter } from './letter';
import './letters.scss';

interface LetterBodyProps {
  letter: Letter;
  refresh: () => void;
}

const Words = ({ letter }: { letter: Letter }) => (
  <Card title="有人写道" aside={<LetterState letter={letter} />}>
    <View className="ly-letter">
      <View className="ly-letter__text">{letter.text}</View>
      <View className="ly-letter__fine">
        留于 <RelativeTime at={letter.leftAt} />
        {!letter.answer && (
          <>
            {' '}
            · 请在期限内答复：
            <RelativeTime at={letter.dueAt} kind="due" />
          </>
        )}
      </View>
      <View className="ly-letter__fine">
        这是保密留言，谁写的不会告诉任何人，请不要猜测或打听。
      </View>
    </View>
  </Card>
);

const Answered = ({ answer }: { answer: NonNullable<Letter['answer']> }) => (
  <Card title="已经答复" aside={<State tone="done">送到</State>}>
    <Timeline
      steps={[
        {
          id: 'answer',
          at: answer.at,
          who: '负责人',
          did: '答复了',
          more: answer.text,
          tone: 'done',
        },
      ]}
      next="留言的人凭回执随时能看到"
    />
  </Card>
);

export const LetterBody = ({ letter, refresh }: LetterBodyProps) => (
  <View className="ly-letter__parts">
    <Words letter={letter} />
    {letter.answer ? (
      <Answered answer={letter.answer} />
    ) : (
      <AnswerForm letter={letter} refresh={refresh} />
    )}
  </View>
);
