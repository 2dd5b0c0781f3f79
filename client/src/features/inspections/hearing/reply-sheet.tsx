/** 知道了, or an explanation in one's own words beside the record. */
import { reply } from '@louyu/shared/contracts/inspection-hearings';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useAct } from '../../../platform/query/use-act';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useHearingDraft } from './use-hearing-draft';
import type { HearingProps } from './hearing-section';

interface ReplySheetProps extends HearingProps {
  kind: 'seen' | 'explained';
  onClose: () => void;
}

const WORDS = {
  seen: {
    title: '知道了',
    does: ['记下你已经看过这份记录。之后在期限内仍可以写说明或提异议。'],
    told: '检查人、寝室同学和楼里的负责同志看得到你已看过。',
    action: '记下已看过',
  },
  explained: {
    title: '写一份说明',
    does: ['说明原样放在记录旁边，提交后不能再改；每位同学写一次。'],
    told: '能看到这份记录的人，都会同时看到你的说明。',
    action: '提交说明',
  },
} as const;

export function ReplySheet({ inspectionId, kind, onClose }: ReplySheetProps) {
  const draft = useHearingDraft(`reply-${kind}`, inspectionId);
  const { act, pending, problem } = useAct(reply, { commandId: draft.commandId });
  const { text } = draft.body;
  const words = WORDS[kind];
  const missing = kind === 'explained' && (text.trim() === '' || text.length > TEXT.paragraph);
  const send = async () => {
    if (!(await act({ inspectionId, kind, text: kind === 'seen' ? '' : text }))) return;
    await draft.finish();
    onClose();
  };
  return (
    <DeedSheet
      open
      id="reply"
      title={words.title}
      onClose={onClose}
      does={words.does}
      told={words.told}
      problem={problem?.text}
      action={words.action}
      busy={pending && '正在提交…'}
      disabled={missing || draft.loading}
      onConfirm={() => void send()}
    >
      {kind === 'explained' && (
        <Field
          id="reply-text"
          label="你的说明"
          multiline
          inSheet
          max={TEXT.paragraph}
          placeholder="当时是什么情况，现在怎么样了"
          value={text}
          onChange={(next) => draft.change({ text: next })}
        />
      )}
    </DeedSheet>
  );
}
