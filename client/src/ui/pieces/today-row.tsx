/** Something due: what, where, until when, and one button. */
import { Text, View } from '@tarojs/components';
import { Button } from '../controls/button';
import { Press } from '../controls/press';
import { Icon } from '../words/icon';
import { useNow } from '../words/now';
import { RelativeTime } from '../words/relative-time';
import { deadlineTone } from '../words/spoken-time';
import './today-row.scss';

interface TodayRowProps {
  what: string;
  where: string;
  /** ISO instant; absent when nothing presses. */
  until?: string | null;
  /** A verb: 去检查. */
  action: string;
  onAct: () => void;
  /** Puts it off, where that may be. */
  onLater?: () => void;
  /** New since the last look. */
  fresh?: boolean;
  id?: string;
}

const SIGNS = { overdue: 'warn', due: 'clock', quiet: undefined } as const;

/** Until when: in words, with a sign where it presses, so that the colour is never alone. */
function Until({ at }: { at: string }) {
  const tone = deadlineTone(at, useNow());
  const sign = SIGNS[tone];
  return (
    <View className={`ly-today__until ly-time--${tone}`}>
      {sign && <Icon name={sign} size="small" />}
      <RelativeTime at={at} kind="due" />
    </View>
  );
}

export const TodayRow = ({
  what,
  where,
  until,
  action,
  onAct,
  onLater,
  fresh,
  id,
}: TodayRowProps) => (
  <View className="ly-today">
    <View className="ly-today__words">
      <View className="ly-today__what">
        {fresh && <View className="ly-today__fresh" role="img" aria-label="新的" />}
        <Text>{what}</Text>
      </View>
      <View className="ly-today__where">
        <Text>{where}</Text>
        {until && (
          <>
            <Text className="ly-today__dot">·</Text>
            <Until at={until} />
          </>
        )}
      </View>
    </View>
    {onLater && (
      <Press
        className="ly-today__later"
        id={`${id}-later`}
        label={`稍后再提醒：${what} ${where}`}
        onPress={onLater}
      >
        <Icon name="clock" />
      </Press>
    )}
    <Button narrow id={id} label={`${action}：${what} ${where}`} onPress={onAct}>
      {action}
    </Button>
  </View>
);
