/** The slip after an act on people, posts or bodies. */
import { View } from '@tarojs/components';
import { useCopy } from '../../platform/use-copy';
import { Receipt } from '../../ui/pieces/receipt';
import { caseNumber } from '../../ui/words/case-number';

export interface Done {
  title: string;
  /** The matter, by whose id it is found again. */
  id: string;
  stored: { label: string; value: string }[];
  next: string[];
}

export function DoneSlip({ done }: { done: Done }) {
  const code = caseNumber(done.id);
  const { copied, copy } = useCopy(code);
  return (
    <View id="done">
      <Receipt
        title={done.title}
        code={code}
        stored={done.stored}
        next={done.next}
        onCopy={copy}
        copied={copied}
      />
    </View>
  );
}
