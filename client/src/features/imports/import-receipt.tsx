/** What an import came to, as a slip: how much was written or taken back, and what comes next. */
import { useCopy } from '../../platform/use-copy';
import { View } from '@tarojs/components';
import { Receipt } from '../../ui/pieces/receipt';
import { caseNumber } from '../../ui/words/case-number';
import { useNow } from '../../ui/words/now';
import { exactTime } from '../../ui/words/spoken-time';
import { UNIT, countsText, undoText } from './words';
import type { ImportSummary } from './import';

const when = (at: string | null): { label: string; value: string }[] =>
  at ? [{ label: '时间', value: exactTime(at) }] : [];

function slipOf(of: ImportSummary, now: Date) {
  const left = of.skipped > 0 ? [`跳过了 ${of.skipped} 条，原因列在下面`] : [];
  if (of.state === 'undone')
    return {
      title: '已经撤销',
      stored: [{ label: '原来导入', value: countsText(of) }, ...when(of.endedAt)],
      next: [...left, `${of.skipped > 0 ? '其余的' : ''}登记已经退回导入以前的样子`],
    };
  const mend = of.counts.bad > 0 ? [`改好有问题的 ${of.counts.bad} 行，再传一次`] : [];
  return {
    title: '名单已导入',
    stored: [{ label: '写入', value: `${of.written} ${UNIT[of.kind]}` }, ...when(of.endedAt)],
    next: [...left, ...mend, undoText(of, now)],
  };
}

export function ImportReceipt({ of }: { of: ImportSummary }) {
  const code = caseNumber(of.id);
  const { copied, copy } = useCopy(code);
  return (
    <View id="done">
      <Receipt {...slipOf(of, useNow())} code={code} onCopy={copy} copied={copied} />
    </View>
  );
}
