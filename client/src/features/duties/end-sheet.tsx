/** Ends one duty today; what must be held then stands as a gap until somebody takes it on. */
import { end } from '@louyu/shared/contracts/duties';
import { useAct } from '../../platform/query/use-act';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import type { Whose } from './roster';

interface EndSheetProps {
  whose: Whose;
  version: number;
  target: string;
  label: string;
  holder: { personId: string; name: string | null };
  refresh: () => void;
  onClose: () => void;
}

export function EndSheet({ whose, version, target, label, holder, ...ways }: EndSheetProps) {
  const { act, pending, problem } = useAct(end);
  const name = holder.name ?? '已离开的同志';
  const send = async () => {
    const input = { ...whose, expectedVersion: version, target, holder: holder.personId };
    if (await act(input)) ways.onClose();
    else ways.refresh();
  };
  return (
    <DeedSheet
      open
      id="end-duty"
      title={`${label}不再由${name}负责`}
      onClose={ways.onClose}
      does={[
        `${name}负责到昨天为止，今天起不再负责。以前由谁负责，仍然查得到。`,
        '必须有人负责的，马上记为待落实，等你另找人。',
      ]}
      told={`${name}在“我的责任”里看到。谁结束的、哪天结束的，都会留下记录。`}
      problem={problem?.text}
      action="结束这项责任"
      busy={pending && '正在结束…'}
      onConfirm={() => void send()}
    />
  );
}
