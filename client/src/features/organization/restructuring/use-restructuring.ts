/** The restructuring that is being written: kept on the phone, sent once, and the slip afterwards. */
import { useState } from 'react';
import { restructure } from '@louyu/shared/contracts/organization-groups';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useAct } from '../../../platform/query/use-act';
import { exactDay } from '../../../ui/words/spoken-time';
import { KIND_TERMS } from '../groups/group';
import { EMPTY_PLAN, readPlan, sending } from './plan';
import { previewOf } from './preview';
import type { Done } from '../done-slip';
import type { Group } from '../groups/group';
import type { Plan } from './plan';

const slip = (id: string, plan: Plan, on: string): Done => ({
  title: `已登记：${plan.kind ? KIND_TERMS[plan.kind] : ''}党小组`,
  id,
  stored: [
    { label: '从哪天起', value: exactDay(on) },
    { label: '依据', value: plan.decision },
    { label: '新的党小组', value: plan.opens.map(({ name }) => name).join('、') || '没有' },
  ],
  next: [
    '任职从那天起跟着改变',
    ...(plan.opens.some(({ leader, instructor }) => !leader || !instructor)
      ? ['空缺的组长、指导员到人员页面任命']
      : []),
    '旧的党小组和它的负责人留在记录里，查得到',
  ],
});

export function useRestructuring(groups: readonly Group[], today: string) {
  const draft = useDraft({ name: 'restructuring', empty: EMPTY_PLAN, read: readPlan });
  const { act, pending, problem } = useAct(restructure, { commandId: draft.commandId });
  const [done, setDone] = useState<Done>();
  const input = sending(draft.body, today);
  const send = async () => {
    const reply = input && (await act(input));
    if (!reply || !input) return;
    setDone(slip(reply.restructuringId, draft.body, input.effectiveOn));
    await draft.finish();
  };
  return { ...draft, does: previewOf(draft.body, groups), send, pending, problem, done };
}
