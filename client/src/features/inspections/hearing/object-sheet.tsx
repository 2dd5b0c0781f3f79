/** 提出异议: which items, or how the inspection was made, and why; once for the room. */
import { object } from '@louyu/shared/contracts/inspection-hearings';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useAct } from '../../../platform/query/use-act';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useHearingDraft } from './use-hearing-draft';
import { MANNER } from './hearing';
import type { HearingProps } from './hearing-section';
import type { InspectionRecord } from '../record';

const choicesOf = ({ answers }: InspectionRecord) => [
  ...answers
    .filter(({ result }) => result === 'fail')
    .map(({ item, title, note }) => ({ value: item, label: title, ...(note ? { note } : {}) })),
  { value: MANNER, label: '检查方式', note: '没有提前通知、没有人在场、翻看了柜子抽屉等' },
];

export function ObjectSheet({
  inspectionId,
  record,
  onClose,
}: HearingProps & { onClose: () => void }) {
  const draft = useHearingDraft('object', inspectionId);
  const { act, pending, problem } = useAct(object, { commandId: draft.commandId });
  const { items, text } = draft.body;
  const ready = items.length > 0 && text.trim() !== '' && text.length <= TEXT.paragraph;
  const send = async () => {
    if (!(await act({ inspectionId, items, text }))) return;
    await draft.finish();
    onClose();
  };
  return (
    <DeedSheet
      open
      id="object"
      title="提出异议"
      onClose={onClose}
      form={
        <ChoiceList
          many
          id="object-item"
          label="对哪些有异议"
          choices={choicesOf(record)}
          value={items}
          onChange={(chosen) => draft.change({ items: chosen })}
        />
      }
      does={[
        '由没有参加这次检查的同志逐项处理，五个工作日内给出结论和理由。',
        '异议成立的项目会划去，不再计入结果；原记录仍看得到。一次检查，寝室提一次。',
      ]}
      told="楼里的负责同志会收到提醒；结果出来后，寝室同学和检查人都会收到。"
      problem={problem?.text}
      action="提出异议"
      busy={pending && '正在提交…'}
      disabled={!ready || draft.loading}
      onConfirm={() => void send()}
    >
      <Field
        id="object-text"
        label="为什么"
        multiline
        inSheet
        max={TEXT.paragraph}
        placeholder="哪里不对，实际是什么情况"
        value={text}
        onChange={(next) => draft.change({ text: next })}
      />
    </DeedSheet>
  );
}
