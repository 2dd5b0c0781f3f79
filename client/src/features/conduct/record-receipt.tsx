/** After a fact was recorded: what stands, and what happens next. */
import { View } from '@tarojs/components';
import { CONDUCT_TERMS } from '@louyu/shared/messages/terms';
import { useCopy } from '../../platform/use-copy';
import { Button } from '../../ui/controls/button';
import { Receipt } from '../../ui/pieces/receipt';
import { caseNumber } from '../../ui/words/case-number';
import { exactDay, exactTime } from '../../ui/words/spoken-time';
import type { ConductCategory } from '@louyu/shared/domain/conduct/state';

export interface Recorded {
  factId: string;
  remarkUntil: string;
  personName: string;
  category: ConductCategory;
  happenedOn: string;
}

interface RecordReceiptProps {
  recorded: Recorded;
  onOpen: () => void;
  onAgain: () => void;
}

export function RecordReceipt({ recorded, onOpen, onAgain }: RecordReceiptProps) {
  const { factId, personName, category, happenedOn, remarkUntil } = recorded;
  const code = caseNumber(factId);
  const { copied, copy } = useCopy(code);
  return (
    <View className="ly-fact">
      <Receipt
        title={`已记录，并通知了${personName}`}
        code={code}
        stored={[
          { label: '同学', value: personName },
          { label: '表现', value: CONDUCT_TERMS[category] },
          { label: '哪天', value: exactDay(happenedOn) },
        ]}
        next={[
          `${personName}可以说明到 ${exactTime(remarkUntil)}`,
          '有了说明，或者期限过了，会提醒你定稿',
          '定稿以前发现写错了，可以撤回',
        ]}
        onCopy={copy}
        copied={copied}
      />
      <Button id="open-fact" onPress={onOpen}>
        看这条记录
      </Button>
      <Button id="again" kind="quiet" onPress={onAgain}>
        再记一条
      </Button>
    </View>
  );
}
