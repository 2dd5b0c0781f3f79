/** The second officer's half: the old phone is out, and one fresh code is shown once. */
import { confirmRebinding } from '@louyu/shared/contracts/organization-joining';
import { useAct } from '../../../platform/query/use-act';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import type { IssuedCode } from './fresh-code';

interface ConfirmRebindingProps {
  personId: string;
  name: string;
  onClose: () => void;
  onCode: (issued: IssuedCode) => void;
}

export function ConfirmRebinding({ personId, name, onClose, onCode }: ConfirmRebindingProps) {
  const { act, pending, problem } = useAct(confirmRebinding);
  const confirm = async () => {
    const issued = await act({ personId });
    if (!issued) return;
    onCode(issued);
    onClose();
  };
  return (
    <DeedSheet
      id="confirm-rebind"
      open
      title={`确认给${name}换绑`}
      onClose={onClose}
      does={[
        '旧手机马上不再代表他，以前印的加入码也都失效。',
        '给你看一个新的加入码，只显示这一次，当面交给本人。',
      ]}
      told="申请和确认的两位同志都会留在记录里。"
      problem={problem?.text}
      action="确认换绑"
      busy={pending && '正在换绑…'}
      onConfirm={() => void confirm()}
    />
  );
}
