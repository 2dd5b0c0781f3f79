/** The first officer's half of another phone. */
import { askRebinding } from '@louyu/shared/contracts/organization-joining';
import { useAct } from '../../../platform/query/use-act';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';

interface AskRebindingProps {
  personId: string;
  name: string;
  onClose: () => void;
}

export function AskRebinding({ personId, name, onClose }: AskRebindingProps) {
  const { act, pending, problem } = useAct(askRebinding);
  const ask = async () => {
    if (await act({ personId })) onClose();
  };
  return (
    <DeedSheet
      id="rebind"
      open
      title={`给${name}换绑`}
      onClose={onClose}
      does={[
        '先当面或打电话核实是本人，旧手机确实丢了或不用了。',
        '再由另一位同志确认；确认以前，旧手机照常能用。',
        '七天没有人确认，申请自己失效。',
      ]}
      told={`负责${name}的其他同志在名单上看到“可以确认”。申请署你的名字。`}
      problem={problem?.text}
      action="申请换绑"
      busy={pending && '正在申请…'}
      onConfirm={() => void ask()}
    />
  );
}
