/** The slip after a report. */
import { HAZARD_KIND_TERMS } from '@louyu/shared/messages/terms';
import { useCopy } from '../../platform/use-copy';
import { Receipt } from '../../ui/pieces/receipt';
import { useNow } from '../../ui/words/now';
import { spokenDeadline } from '../../ui/words/spoken-time';
import type { OutputOf } from '../../platform/call/contract';
import type { report } from '@louyu/shared/contracts/hazards';
import type { ReportDraft } from './report-draft';

interface ReportReceiptProps {
  done: OutputOf<typeof report>;
  /** What was sent. */
  sent: ReportDraft;
}

export function ReportReceipt({ done, sent }: ReportReceiptProps) {
  const { copied, copy } = useCopy(done.receipt);
  const kind = sent.kind ? HAZARD_KIND_TERMS[sent.kind] : '';
  const due = spokenDeadline(done.dueAt, useNow());
  return (
    <Receipt
      title="隐患已经送到"
      code={done.receipt}
      stored={[
        { label: '类别', value: kind },
        { label: '内容', value: sent.text },
        { label: '照片', value: `${sent.photos.length} 张` },
      ]}
      next={[`后勤受理并整改，期限：${due}`, '整改后由本层党员验收', '凭回执编号随时查进展']}
      copied={copied}
      onCopy={copy}
    />
  );
}
