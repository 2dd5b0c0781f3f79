/** The opinion that is being written: kept on the phone, sent once, and the slip afterwards. */
import { useState } from 'react';
import { draft as contract } from '@louyu/shared/contracts/development';
import { OPINION_TERMS } from '@louyu/shared/messages/terms';
import { useDraft } from '../../platform/drafts/use-draft';
import { useCaseAct } from './case-act';
import { groundsToSend, readOpinion, startingFrom } from './opinion-draft';
import type { Case, Consultation } from './candidacy';
import type { Done } from './done';
import type { OpinionDraft } from './opinion-draft';

const slip = (of: Case, { kind, grounds }: OpinionDraft): Done => ({
  title: '草稿已提交，等待会签',
  id: of.id,
  stored: [
    { label: '同学', value: of.name },
    { label: '意见', value: kind ? OPINION_TERMS[kind] : '' },
    ...(kind === 'hold' ? [{ label: '理由', value: `${grounds.length} 条，都附有依据` }] : []),
  ],
  next: ['指导部的另一位同志收到提醒，会签或退回', '会签以前，学院和本人都看不到这份草稿'],
});

export function useOpinionDraft(of: Case, asked: Consultation, refresh: () => void) {
  const draft = useDraft({
    name: `opinion:${asked.id}`,
    empty: startingFrom(asked),
    read: readOpinion,
  });
  const { act, pending, problem } = useCaseAct(contract, refresh, { commandId: draft.commandId });
  const [done, setDone] = useState<Done>();
  const { body } = draft;
  const send = async () => {
    if (!body.kind) return;
    const { kind, reason } = body;
    const named = { candidacyId: of.id, expectedVersion: of.version };
    const grounds = groundsToSend(body);
    const sent = await act({ ...named, kind, reason, grounds, noConflict: true });
    if (!sent) return;
    setDone(slip(of, body));
    await draft.finish();
  };
  return { ...draft, send, pending, problem, done };
}

export type OpinionWriting = ReturnType<typeof useOpinionDraft>;
