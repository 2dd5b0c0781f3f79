/** Above a list that could not be asked again: what is shown was seen last, and when. */
import { Text, View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { RelativeTime } from '../../ui/words/relative-time';
import type { CallProblem } from '../../platform/call/call-problem';
import './reminders.scss';

interface KeptNoteProps {
  problem: CallProblem;
  seenAt: string | undefined;
  onRetry: () => void;
}

export const KeptNote = ({ problem, seenAt, onRetry }: KeptNoteProps) => (
  <View className="ly-kept" role="status">
    <View className="ly-kept__words">
      <Text>
        {problem.code === 'client.offline' ? '没有连上网络' : '刚才没有问到'}，这是上次看到的样子
      </Text>
      {seenAt && (
        <Text>
          （<RelativeTime at={seenAt} />）
        </Text>
      )}
    </View>
    <Button narrow kind="quiet" icon="refresh" onPress={onRetry}>
      再试
    </Button>
  </View>
);
