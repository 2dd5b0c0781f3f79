/** One visit: a closed category, what was done; a name only if the visitor wishes it. */
import { recordVisit } from '@louyu/shared/contracts/reception';
import { VISIT_CATEGORIES } from '@louyu/shared/domain/reception/state';
import { VISIT_TERMS } from '@louyu/shared/messages/calendar';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { EMPTY_VISIT, readVisit } from './visit-draft';
import { shiftWords } from './words';
import type { ShiftActProps } from './shift-sheet';

const CHOICES = VISIT_CATEGORIES.map((value) => ({ value, label: VISIT_TERMS[value] }));
const LATER = [
  { value: 'no' as const, label: '办完了' },
  { value: 'yes' as const, label: '还要跟进' },
];

export function VisitForm({ shift, rotaId, refresh, onClose }: ShiftActProps) {
  const draft = useDraft({
    name: `visit:${rotaId}:${shift.id}`,
    empty: EMPTY_VISIT,
    read: readVisit,
  });
  const { act, pending, problem } = useAct(recordVisit, { commandId: draft.commandId });
  const { category, asked, done, visitor, followUp } = draft.body;
  const send = async () => {
    if (!category) return;
    const told = { category, asked, done, visitor, followUp };
    if (await act({ rotaId, shiftId: shift.id, ...told })) {
      await draft.finish();
      onClose();
    }
    refresh();
  };
  return (
    <DeedSheet
      open
      id="visit"
      title="记一次来访"
      onClose={onClose}
      form={
        <>
          <ChoiceList
            columns
            id="category"
            label="什么事"
            choices={CHOICES}
            value={category ?? undefined}
            onChange={(next) => draft.change({ category: next })}
          />
          <Field
            inSheet
            optional
            id="visit-asked"
            label="反映了什么"
            max={200}
            value={asked}
            onChange={(next) => draft.change({ asked: next })}
          />
          <Field
            inSheet
            id="visit-done"
            label="做了什么"
            max={200}
            value={done}
            onChange={(next) => draft.change({ done: next })}
          />
          <Field
            inSheet
            optional
            id="visit-who"
            label="怎么称呼"
            hint="同学自己愿意留才写。"
            max={20}
            value={visitor}
            onChange={(next) => draft.change({ visitor: next })}
          />
          <ChoiceList
            inline
            id="visit-later"
            label="办到哪一步"
            choices={LATER}
            value={followUp ? 'yes' : 'no'}
            onChange={(next) => draft.change({ followUp: next === 'yes' })}
          />
        </>
      }
      does={[`记在 ${shiftWords(shift)} 这一班里。`]}
      told="本楼党小组看得到什么事、做了什么；称呼只有你看得到。"
      problem={problem?.text}
      action="记下来"
      busy={pending && '正在保存…'}
      disabled={!category || !done.trim()}
      onConfirm={() => void send()}
    />
  );
}
