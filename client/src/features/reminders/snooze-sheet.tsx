/** 稍后再提醒: puts an entry off to an hour of one's choice, and says that its due time stays. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { snooze } from '@louyu/shared/contracts/reminders';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Sheet } from '../../ui/frame/sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { useNow } from '../../ui/words/now';
import { snoozeChoices } from './snooze-choices';
import type { Entry } from './use-matter';
import './reminders.scss';

interface SnoozeSheetProps {
  entry: Entry & { snoozeUntil: string };
  onClose: () => void;
}

export function SnoozeSheet({ entry, onClose }: SnoozeSheetProps) {
  const choices = snoozeChoices(useNow(), entry.snoozeUntil);
  const [until, setUntil] = useState(choices[0]?.value);
  const { act, pending, problem } = useAct(snooze);
  const send = async () => {
    if (!until) return;
    const done = await act({ reminderId: entry.id, expectedVersion: entry.version, until });
    if (done) onClose();
  };
  return (
    <Sheet
      open
      title="稍后再提醒我"
      onClose={onClose}
      foot={
        <Button
          kind="primary"
          id="snooze-confirm"
          disabled={!until}
          busy={pending && '正在记…'}
          onPress={() => void send()}
        >
          到时再提醒我
        </Button>
      }
    >
      <View className="ly-snooze">
        {choices.length === 0 ? (
          <Text>已经快到期了，推后就来不及了。</Text>
        ) : (
          <ChoiceList
            id="snooze"
            label="什么时候再提醒"
            choices={choices}
            value={until}
            onChange={setUntil}
          />
        )}
        <Text className="ly-snooze__fine">期限不变。到时它会回到“今天”，收件箱里一直都在。</Text>
        {problem && <ProblemNote text={problem.text} />}
      </View>
    </Sheet>
  );
}
