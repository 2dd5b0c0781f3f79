/** 定下由谁接手: a successor, or a reason why nobody is needed. */
import { View } from '@tarojs/components';
import { settleHandover } from '@louyu/shared/contracts/organization-handovers';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useAct } from '../../../platform/query/use-act';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { PersonSearch } from '../naming/person-search';
import { isPost } from './handover';
import { EMPTY_SETTLING, missingIn, readSettling, settlementOf } from './settle-draft';
import { heldWord } from './words';
import type { Done } from '../done-slip';
import type { Handover } from './handover';
import type { SettleDraft } from './settle-draft';
import './handovers.scss';

interface SettleSheetProps {
  of: Handover;
  onClose: () => void;
  onDone: (done: Done) => void;
  /** After a refusal: somebody may have been faster. */
  refresh: () => void;
}

const WAYS = [
  { value: 'successor', label: '有人接手' },
  { value: 'nobody', label: '不用接手' },
] as const;

const nextOf = ({ items }: Handover, { way }: SettleDraft): string[] => {
  if (way === 'nobody') return ['这项交接不再提醒，原因留在记录里'];
  return [
    '请当面把情况告诉接手的人',
    ...(items.some(isPost) ? ['到接手人的页面任命职务，任命以后他才有权限'] : []),
    ...(items.some((item) => !isPost(item)) ? ['把留下的事逐件转过去，见“留下的事”'] : []),
  ];
};

const slip = (of: Handover, body: SettleDraft): Done => ({
  title: body.way === 'nobody' ? '已办结：不用接手' : `已办结：由${body.successor?.name}接手`,
  id: of.id,
  stored: [
    { label: '交接人', value: of.name },
    { label: '留下的事', value: heldWord(of) },
    ...(body.reason.trim() ? [{ label: '说明', value: body.reason.trim() }] : []),
  ],
  next: nextOf(of, body),
});

function useSettling({ of, onDone, refresh }: SettleSheetProps) {
  const draft = useDraft({
    name: `handover:${of.id}`,
    empty: EMPTY_SETTLING,
    read: readSettling,
  });
  const { act, pending, problem } = useAct(settleHandover, { commandId: draft.commandId });
  const { body } = draft;
  const send = async () => {
    const named = { handoverId: of.id, expectedVersion: of.version };
    const sent = await act({ ...named, ...settlementOf(body) });
    if (!sent) return refresh();
    onDone(slip(of, body));
    await draft.finish();
  };
  return { ...draft, send, pending, problem };
}

interface FieldsProps {
  of: Handover;
  body: SettleDraft;
  change: (next: Partial<SettleDraft>) => void;
}

const Fields = ({ of, body, change }: FieldsProps) => (
  <View className="ly-handover__form">
    <ChoiceList
      inline
      id="way"
      label="有人接手吗"
      choices={WAYS}
      value={body.way ?? undefined}
      onChange={(way) => change({ way })}
    />
    {body.way === 'successor' && (
      <PersonSearch
        inSheet
        id="successor"
        label="由谁接手"
        chosen={body.successor}
        without={[of.personId]}
        onChange={(successor) => change({ successor })}
      />
    )}
    {body.way && (
      <Field
        inSheet
        multiline
        id="reason"
        label={body.way === 'nobody' ? '为什么不用接手' : '说明'}
        optional={body.way === 'successor'}
        max={TEXT.note}
        value={body.reason}
        onChange={(reason) => change({ reason })}
      />
    )}
  </View>
);

export function SettleSheet(props: SettleSheetProps) {
  const { of, onClose } = props;
  const settling = useSettling(props);
  const missing = missingIn(settling.body);
  return (
    <DeedSheet
      open
      id="settle"
      title={`交接：${of.name}`}
      onClose={onClose}
      does={['这项交接办结，不再提醒。', '事情本身要逐件转过去，不会自动改到接手人名下。']}
      told="记在经办人名下。接手的人不会自动收到通知，请当面告诉他。"
      problem={settling.problem?.text}
      action={missing ?? '办结这项交接'}
      busy={settling.pending && '正在提交…'}
      disabled={Boolean(missing) || settling.loading}
      onConfirm={() => void settling.send()}
      form={<Fields of={of} body={settling.body} change={settling.change} />}
    />
  );
}
