/** The two acts on an import, each said before it is done: to write it, and to take it back. */
import { useState } from 'react';
import { confirm, undo } from '@louyu/shared/contracts/imports';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useNow } from '../../ui/words/now';
import { changes, consequencesOf, countsText, undoText } from './words';
import type { ImportSummary } from './import';

interface SheetProps {
  of: ImportSummary;
  onClose: () => void;
  refresh: () => void;
}

function ConfirmSheet({ of, onClose, refresh }: SheetProps) {
  const { act, pending, problem } = useAct(confirm);
  const write = async () => {
    const done = await act({ importId: of.id, expectedVersion: of.version });
    if (done) onClose();
    else refresh();
  };
  return (
    <DeedSheet
      id="confirm"
      open
      title="确认导入"
      onClose={onClose}
      does={consequencesOf(of)}
      told="离校和换了房间的，由所在楼的党小组和学院收到交接提醒。谁导入、改了什么，都会留下记录。"
      problem={problem?.text}
      action="导入这份名单"
      busy={pending && '正在开始…'}
      onConfirm={() => void write()}
    />
  );
}

function UndoSheet({ of, onClose, refresh }: SheetProps) {
  const { act, pending, problem } = useAct(undo);
  const back = async () => {
    const done = await act({ importId: of.id, expectedVersion: of.version });
    if (done) onClose();
    else refresh();
  };
  return (
    <DeedSheet
      id="undo"
      open
      title="撤销这次导入"
      onClose={onClose}
      does={[
        `把这次导入的改动退回去：${countsText(of)}。`,
        '导入以后又有人改过的，保留现在的样子，并列出来给你看。',
        '新建的楼栋和房间会保留。',
      ]}
      told="受影响的同志会看到自己的登记变回原样。谁撤销、什么时候撤销，都会留下记录。"
      problem={problem?.text}
      action="撤销导入"
      busy={pending && '正在开始…'}
      onConfirm={() => void back()}
    />
  );
}

export function ImportActs({ of, refresh }: Omit<SheetProps, 'onClose'>) {
  const [open, setOpen] = useState(false);
  const now = useNow();
  const close = () => setOpen(false);
  if (of.state === 'read')
    return (
      <>
        <Button
          kind="primary"
          id="confirm"
          disabled={changes(of) === 0}
          onPress={() => setOpen(true)}
        >
          {changes(of) === 0 ? '没有需要导入的内容' : `导入（${countsText(of)}）`}
        </Button>
        {open && <ConfirmSheet of={of} onClose={close} refresh={refresh} />}
      </>
    );
  const until = of.undoUntil;
  if (of.state !== 'written' || !until || Date.parse(until) <= now.getTime()) return null;
  return (
    <>
      <Button id="undo" onPress={() => setOpen(true)}>
        {`撤销这次导入（${undoText(of, now)}）`}
      </Button>
      {open && <UndoSheet of={of} onClose={close} refresh={refresh} />}
    </>
  );
}
