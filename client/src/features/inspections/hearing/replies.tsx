/** Each occupant's own word; whoever only looked is counted, not quoted. */
import { Text, View } from '@tarojs/components';
import { exactTime } from '../../../ui/words/spoken-time';
import type { Hearing } from './hearing';

const seenBy = (replies: Hearing['replies']): string => {
  const names = replies.filter(({ kind }) => kind === 'seen').map(({ byName }) => byName);
  return names.length > 0 ? `${names.join('、')}已看过这份记录。` : '';
};

export const Replies = ({ replies }: Pick<Hearing, 'replies'>) => {
  const seen = seenBy(replies);
  return (
    <>
      {replies
        .filter(({ kind }) => kind === 'explained')
        .map(({ byName, text, at }) => (
          <View key={`${byName}${at}`} className="ly-hearing__word">
            <View className="ly-hearing__text">{text}</View>
            <Text className="ly-hearing__hint">
              {byName} 的说明 · {exactTime(at)}
            </Text>
          </View>
        ))}
      {seen && <View className="ly-hearing__hint">{seen}</View>}
      {replies.length === 0 && <View className="ly-hearing__hint">寝室里还没有人回应。</View>}
    </>
  );
};
