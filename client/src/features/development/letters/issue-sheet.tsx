/** 出具公文: what is frozen by it and whom it is for; afterwards its number and code. */
import { issueDispatch } from '@louyu/shared/contracts/development-dispatches';
import { DISPATCH_TERMS, codeShown } from '@louyu/shared/messages/dispatches';
import { useCopy } from '../../../platform/use-copy';
import { useAct } from '../../../platform/query/use-act';
import { Button } from '../../../ui/controls/button';
import { Sheet } from '../../../ui/frame/sheet';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { Receipt } from '../../../ui/pieces/receipt';
import type { InputOf } from '../../../platform/call/contract';

type Input = InputOf<typeof issueDispatch>;

interface IssueSheetProps {
  kind: Input['kind'];
  at: Omit<Input, 'kind'>;
  onClose: () => void;
}

const TO_THE_PERSON: readonly string[] = ['hold_notice', 'statement_receipt'];

const toldOf = (kind: Input['kind']): string =>
  TO_THE_PERSON.includes(kind)
    ? '本人在“我的发展”里可以取这份文件。'
    : '没有人收到提醒；打印、盖章和送达由你办理。取过文件的人会留下记录。';

export function IssueSheet({ kind, at, onClose }: IssueSheetProps) {
  const { act, pending, problem, done } = useAct(issueDispatch);
  const { copied, copy } = useCopy(done?.data.code ?? '');
  const name = DISPATCH_TERMS[kind];
  if (done)
    return (
      <Sheet
        open
        title={`已出具${name}`}
        onClose={onClose}
        foot={
          <Button kind="primary" id="issued-close" onPress={onClose}>
            回到公文列表
          </Button>
        }
      >
        <Receipt
          title={`${name}已编号`}
          label="校验码"
          code={codeShown(done.data.code)}
          copied={copied}
          onCopy={copy}
          stored={[{ label: '文号', value: done.data.number }]}
          next={['在列表里取文件，打印并盖章', '收到纸的人可以在“核对公文”里输入校验码核对']}
        />
      </Sheet>
    );
  return (
    <DeedSheet
      id="issue"
      open
      title={`出具${name}`}
      onClose={onClose}
      does={[
        '按此刻的记录写成公文并编号，之后记录再变，这一份不变。',
        '公文上印校验码，拿到纸的人可以核对真伪。',
        '以前出具过的同一种公文，核对时会显示已有新的一份。',
      ]}
      told={toldOf(kind)}
      problem={problem?.text}
      action={`出具${name}`}
      busy={pending && '正在编号…'}
      onConfirm={() => void act({ ...at, kind })}
    />
  );
}
