/** The college asks the department; every other act of its own has a page or sheet under `way/`. */
import { consult } from '@louyu/shared/contracts/development';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { exactTime } from '../../ui/words/spoken-time';
import { useCaseAct } from './case-act';
import { nextQuoted } from './words';
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
        `请公寓党建指导部就${nextQuoted(of.step)}这一步提出意见，在规则规定的工作日内答复。`,
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
