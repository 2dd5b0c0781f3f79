/** 处理异议: item by item, with a reason that everybody concerned will read. */
import { decideObjection } from '@louyu/shared/contracts/inspection-hearings';
import { SEVERITIES, type Severity } from '@louyu/shared/domain/hazards/state';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { RULING_TERMS } from '@louyu/shared/messages/inspections';
import { SEVERITY_TERMS } from '@louyu/shared/messages/terms';
import { useAct } from '../../../platform/query/use-act';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useHearingDraft } from './use-hearing-draft';
import type { HearingProps } from './hearing-section';
import type { InspectionRecord } from '../record';
import type { HearingDraft } from './use-hearing-draft';

type Choice = 'struck' | 'stands' | `milder-${Severity}`;

const MILD_TO_GRAVE: readonly Severity[] = ['minor', 'serious', 'urgent'];

/** What may be decided about one item; only what is graver than the mildest can be made milder. */
export function choicesFor(severity: Severity | null) {
  const milder = MILD_TO_GRAVE.slice(0, severity ? MILD_TO_GRAVE.indexOf(severity) : 0);
  return [
    { value: 'struck' as Choice, label: RULING_TERMS.struck },
    ...milder.map((each) => ({
      value: `milder-${each}` as Choice,
      label: `程度改为“${SEVERITY_TERMS[each]}”`,
    })),
    { value: 'stands' as Choice, label: RULING_TERMS.stands },
  ];
}

type Ruled = HearingDraft['rulings'][string];

const chosenOf = (ruled: Ruled | undefined): Choice | undefined => {
  if (!ruled) return undefined;
  return ruled.kind === 'milder' ? `milder-${ruled.severity ?? 'minor'}` : ruled.kind;
};

const ruledBy = (choice: Choice): Ruled => {
  if (choice === 'struck' || choice === 'stands') return { kind: choice, severity: null };
  const severity = SEVERITIES.find((each) => choice === `milder-${each}`) ?? 'minor';
  return { kind: 'milder', severity };
};

const severityOf = ({ answers }: InspectionRecord, item: string): Severity | null =>
  answers.find((answer) => answer.item === item)?.severity ?? null;

export function DecideSheet({
  inspectionId,
  record,
  onClose,
}: HearingProps & { onClose: () => void }) {
  const draft = useHearingDraft('decide', `${inspectionId}:${record.hearing.objection?.at}`);
  const { act, pending, problem } = useAct(decideObjection, { commandId: draft.commandId });
  const { rulings, text } = draft.body;
  const items = record.hearing.objection?.items ?? [];
  const complete = items.every(({ item }) => rulings[item]);
  const ready = complete && text.trim() !== '' && text.length <= TEXT.paragraph;
  const send = async () => {
    const ruled = items.flatMap(({ item }) => {
      const ruling = rulings[item];
      return ruling ? [{ item, ...ruling }] : [];
    });
    const { version: expectedVersion } = record;
    if (!(await act({ inspectionId, expectedVersion, rulings: ruled, reason: text }))) return;
    await draft.finish();
    onClose();
  };
  return (
    <DeedSheet
      open
      id="decide"
      title="处理异议"
      onClose={onClose}
      form={
        <>
          {items.map(({ item, title }) => (
            <ChoiceList
              key={item}
              id={`rule-${item}`}
              label={title}
              choices={choicesFor(severityOf(record, item))}
              value={chosenOf(rulings[item])}
              onChange={(choice) =>
                draft.change((body) => ({ rulings: { ...body.rulings, [item]: ruledBy(choice) } }))
              }
            />
          ))}
        </>
      }
      does={[
        '划去的项目不再计入结果，原记录和划去的结论都看得到。',
        '由检查单开的隐患仍按隐患流程核实。',
      ]}
      told="寝室同学和检查人马上收到结论和理由。谁处理的会留下记录。"
      problem={problem?.text}
      action="给出结论"
      busy={pending && '正在提交…'}
      disabled={!ready || draft.loading}
      onConfirm={() => void send()}
    >
      <Field
        id="decide-text"
        label="理由"
        multiline
        inSheet
        max={TEXT.paragraph}
        placeholder="看了什么、问了谁、依据是什么"
        value={text}
        onChange={(next) => draft.change({ text: next })}
      />
    </DeedSheet>
  );
}
