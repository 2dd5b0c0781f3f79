/** After an objection: what stands, who answers until when, and where the answer will be. */
import { View } from '@tarojs/components';
import { useCopy } from '../../platform/use-copy';
import { Button } from '../../ui/controls/button';
import { Receipt } from '../../ui/pieces/receipt';
import { caseNumber } from '../../ui/words/case-number';
import { exactTime } from '../../ui/words/spoken-time';
import './records.scss';

export interface Asked {
  correctionId: string;
  dueAt: string;
  wrong: string;
  instead: string;
}

interface AskReceiptProps {
  asked: Asked;
  title: string;
  onOpen: () => void;
  onBack: () => void;
}

export function AskReceipt({ asked, title, onOpen, onBack }: AskReceiptProps) {
  const code = caseNumber(asked.correctionId);
  const { copied, copy } = useCopy(code);
  return (
    <View className="ly-records">
      <Receipt
        title="异议已经提出"
        code={code}
        stored={[
          { label: '记录', value: title },
          { label: '哪里不对', value: asked.wrong },
          { label: '应当是', value: asked.instead },
        ]}
        next={[
          `${exactTime(asked.dueAt)} 以前要答复你`,
          '答复了，会进你的收件箱',
          '过期没有答复，会提醒上一级',
        ]}
        onCopy={copy}
        copied={copied}
      />
      <Button id="open-correction" onPress={onOpen}>
        看这份异议
      </Button>
      <Button kind="quiet" id="back" onPress={onBack}>
        回到我的记录
      </Button>
    </View>
  );
}
