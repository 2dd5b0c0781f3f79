/** The slip after a message: the only way back to it. */
import { useCopy } from '../../platform/use-copy';
import { Receipt } from '../../ui/pieces/receipt';
import { useNow } from '../../ui/words/now';
import { spokenDeadline } from '../../ui/words/spoken-time';
import type { OutputOf } from '../../platform/call/contract';
import type { leave } from '@louyu/shared/contracts/mailbox';

interface MessageReceiptProps {
  done: OutputOf<typeof leave>;
  text: string;
}

export function MessageReceipt({ done, text }: MessageReceiptProps) {
  const { copied, copy } = useCopy(done.receipt);
  return (
    <Receipt
      title="留言已经送到"
      code={done.receipt}
      stored={[{ label: '内容', value: text }]}
      next={[
        `负责人答复，期限：${spokenDeadline(done.dueAt, useNow())}`,
        '凭回执编号看答复；丢了编号就找不回来了',
      ]}
      copied={copied}
      onCopy={copy}
    />
  );
}
