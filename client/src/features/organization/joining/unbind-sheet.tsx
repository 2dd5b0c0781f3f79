/** 解绑这台手机: what stops working, what stays, and how one comes back. */
import { unbind } from '@louyu/shared/contracts/organization-joining';
import { forgetPerson } from '../../../platform/session/forget-person';
import { useAct } from '../../../platform/query/use-act';
import { useOutbox } from '../../../platform/outbox/use-outbox';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';

interface UnbindSheetProps {
  /** Joined by somebody else's slip, a moment ago. */
  mistaken?: boolean;
  onClose: () => void;
  onUnbound: () => void;
}

const OWN = [
  '这台手机不再代表你：看不到你的记录，收不到给你的提醒。',
  '记录和职务都还在，不会因此减少。',
  '要回来，请组长、指导员或辅导员再给你一个加入码。',
];

const MISTAKEN = [
  '这台手机不再代表他，刚才的加入码也不能再用。',
  '请把纸条还给本人或发码的同志，重新印一张。',
];

const waiting = (count: number): string[] =>
  count > 0 ? [`还有 ${count} 件没有上传，解绑以后传不上去。建议先等它们传完。`] : [];

export function UnbindSheet({ mistaken = false, onClose, onUnbound }: UnbindSheetProps) {
  const { act, pending, problem } = useAct(unbind);
  const unsent = useOutbox().length;
  const leave = async () => {
    if (!(await act({}))) return;
    await forgetPerson();
    onUnbound();
  };
  return (
    <DeedSheet
      id="unbind"
      open
      title={mistaken ? '退出，还给本人' : '解绑这台手机'}
      onClose={onClose}
      does={[...(mistaken ? MISTAKEN : OWN), ...waiting(unsent)]}
      told="不会通知别人。什么时候解绑的，会留在登记记录里。"
      problem={problem?.text}
      action={mistaken ? '退出' : '解绑'}
      busy={pending && '正在解绑…'}
      onConfirm={() => void leave()}
    />
  );
}
