/** The slip after an arrangement was confirmed. */
import { DUTY_KIND_TERMS } from '@louyu/shared/messages/duties';
import { View } from '@tarojs/components';
import { useCopy } from '../../platform/use-copy';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { Receipt } from '../../ui/pieces/receipt';
import { exactDay } from '../../ui/words/spoken-time';
import { counted } from './words';
import type { Confirmed } from './confirm-sheet';
import type { Whose } from './roster';

interface ConfirmedSlipProps {
  whose: Whose;
  confirmed: Confirmed;
  onBoard: () => void;
}

const nextOf = ({ gaps }: Confirmed): string[] => [
  '他们在“我的责任”里看到各自负责什么、和谁一起',
  gaps > 0 ? `还有 ${gaps} 项没有人负责，已记为待落实` : '每一项都有人负责，没有待落实的',
];

export function ConfirmedSlip({ whose: { kind, place }, confirmed, onBoard }: ConfirmedSlipProps) {
  const code = `${place}-${kind}-${confirmed.version}`.toUpperCase();
  const { copied, copy } = useCopy(code);
  return (
    <Page
      title="安排好了"
      foot={
        <Button kind="primary" id="to-board" onPress={onBoard}>
          看分工
        </Button>
      }
    >
      <View id="done">
        <Receipt
          title="安排已确认"
          code={code}
          stored={[
            { label: '种类', value: DUTY_KIND_TERMS[kind] },
            { label: '安排了', value: counted(kind, confirmed.count) },
            { label: '从哪天起', value: exactDay(confirmed.from) },
          ]}
          next={nextOf(confirmed)}
          onCopy={copy}
          copied={copied}
        />
      </View>
    </Page>
  );
}
