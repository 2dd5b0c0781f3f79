/** The college's two acts: to ask the department, and to move a candidate on. */
import { advance, consult } from '@louyu/shared/contracts/development';
import { nextStep } from '@louyu/shared/domain/development/gates';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { exactTime } from '../../ui/words/spoken-time';
import { useCaseAct } from './case-act';
import { nextQuoted, quoted } from './words';
import type { Case } from './candidacy';
import type { Done } from './done';

export interface SheetProps {
  of: Case;
  onClose: () => void;
  onDone: (done: Done) => void;
  /** Asks for the case again. */
  refresh: () => void;
}

export function ConsultSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(consult, refresh);
  const send = async () => {
    const asked = await act({ candidacyId: of.id, expectedVersion: of.version });
    if (!asked) return;
    onDone({
      title: '已征求公寓党建指导部的意见',
      id: of.id,
      stored: [
        { label: '同学', value: of.name },
        { label: '步骤', value: nextQuoted(of.step) },
      ],
      next: [`指导部在 ${exactTime(asked.dueAt)} 前答复`, '答复后提醒你；逾期会自动催办'],
    });
  };
  return (
    <DeedSheet
      id="consult"
      open
      title={`就${of.name}征求意见`}
      onClose={onClose}
      does={[
        `请公寓党建指导部就${nextQuoted(of.step)}这一步提出意见，5 个工作日内答复。`,
        '此刻关于这位同学的公寓记录封存为材料，之后不再变动。',
        '答复以前，这一步不能办理。',
      ]}
      told="公寓党建指导部的同志马上收到提醒。本人在“我的发展”里看到正在征求意见。"
      problem={problem?.text}
      action="征求意见"
      busy={pending && '正在送出…'}
      onConfirm={() => void send()}
    />
  );
}

export function AdvanceSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(advance, refresh);
  const to = nextStep(of.step);
  if (!to) return null;
  const move = async () => {
    const moved = await act({ candidacyId: of.id, expectedVersion: of.version, to });
    if (!moved) return;
    onDone({
      title: `${of.name}现在是${STEP_TERMS[to]}`,
      id: of.id,
      stored: [{ label: '步骤', value: `${STEP_TERMS[of.step]} → ${STEP_TERMS[to]}` }],
      next: nextStep(to)
        ? [`以后办理${nextQuoted(to)}以前，再征求公寓党建指导部的意见`]
        : ['入党的步骤已经全部办完'],
    });
  };
  return (
    <DeedSheet
      id="advance"
      open
      title={`办理${quoted(to)}`}
      onClose={onClose}
      does={[
        `${of.name}从${quoted(of.step)}办理为${quoted(to)}。`,
        '请先按程序开过会。办理后不能退回上一步。',
      ]}
      told="本人在“我的发展”里看到新的步骤。谁办理、什么时候办理，都会留下记录。"
      problem={problem?.text}
      action="办理下一步"
      busy={pending && '正在办理…'}
      onConfirm={() => void move()}
    />
  );
}
