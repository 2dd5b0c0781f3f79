/** One item of a form being written: what is asked, how it is answered, when it shows. */
import { HAZARD_KINDS, SEVERITIES } from '@louyu/shared/domain/hazards/state';
import { ITEM_KINDS } from '@louyu/shared/domain/inspections/state';
import { HAZARD_KIND_TERMS, SEVERITY_TERMS } from '@louyu/shared/messages/terms';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { Sheet } from '../../ui/frame/sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { conditionsFor } from './form-draft';
import { FAULT_TERMS, KIND_NOTES, KIND_TERMS } from './form-words';
import { RESULT_TERMS } from './words';
import type { Fault } from '@louyu/shared/domain/inspections/soundness';
import type { FormWording } from './form-draft';
import type { FormItem } from './template';

interface ItemSheetProps {
  item: FormItem;
  wording: FormWording;
  faults: readonly Fault[];
  change: (part: Partial<FormItem>) => void;
  onRaise: () => void;
  onRemove: () => void;
  onClose: () => void;
}

type Part = Pick<ItemSheetProps, 'item' | 'change'>;

const numberOf = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;

const Figures = ({ item, change }: Part) => (
  <>
    <Field
      inSheet
      id="item-most"
      label={item.kind === 'score' ? '满分' : '上限'}
      optional={item.kind === 'count'}
      keyboard="number"
      value={String(item.most ?? '')}
      onChange={(typed) => change({ most: numberOf(typed) })}
    />
    {item.kind === 'score' && (
      <Field
        inSheet
        id="item-pass-from"
        label="几分起合格"
        keyboard="number"
        value={String(item.passFrom ?? '')}
        onChange={(typed) => change({ passFrom: numberOf(typed) })}
      />
    )}
  </>
);

const NO_HAZARD = 'none';

const Hazard = ({ item, change }: Part) => (
  <>
    <ChoiceList
      columns
      id="item-hazard"
      label="不合格时报成哪类隐患"
      hint="报隐患的项要选严重程度、拍照；其余的只记下来。"
      choices={[
        { value: NO_HAZARD, label: '不报隐患' },
        ...HAZARD_KINDS.map((value) => ({ value, label: HAZARD_KIND_TERMS[value] })),
      ]}
      value={item.hazard ?? NO_HAZARD}
      onChange={(value) => change({ hazard: value === NO_HAZARD ? null : value })}
    />
    {item.hazard && (
      <ChoiceList
        inline
        id="item-suggests"
        label="建议的严重程度"
        choices={SEVERITIES.map((value) => ({ value, label: SEVERITY_TERMS[value] }))}
        value={item.suggests}
        onChange={(suggests) => change({ suggests })}
      />
    )}
  </>
);

const ALWAYS = 'always';

function Condition({ item, wording, change }: Part & Pick<ItemSheetProps, 'wording'>) {
  const before = conditionsFor(wording, item.key);
  if (before.length === 0) return null;
  const result = item.when?.result ?? 'fail';
  return (
    <>
      <ChoiceList
        id="item-when"
        label="什么时候问"
        choices={[
          { value: ALWAYS, label: '每次都问' },
          ...before.map(({ key, title }) => ({
            value: key,
            label: `“${title || '没有名称的一项'}”${RESULT_TERMS[result]}时`,
          })),
        ]}
        value={item.when?.item ?? ALWAYS}
        onChange={(key) => change({ when: key === ALWAYS ? null : { item: key, result } })}
      />
      {item.when && (
        <ChoiceList
          inline
          id="item-when-result"
          label="那一项的结果是"
          choices={(['fail', 'pass'] as const).map((value) => ({
            value,
            label: RESULT_TERMS[value],
          }))}
          value={item.when.result === 'pass' ? 'pass' : 'fail'}
          onChange={(value) => change({ when: { item: item.when?.item ?? '', result: value } })}
        />
      )}
    </>
  );
}

const Asked = ({ item, change }: Part) => (
  <>
    <Field
      inSheet
      id="item-title"
      label="名称"
      max={20}
      placeholder="如：电线插座"
      value={item.title}
      onChange={(title) => change({ title })}
    />
    <Field
      inSheet
      multiline
      optional
      id="item-hint"
      label="怎样算合格"
      max={200}
      placeholder="看哪里，什么样为合格；不翻柜子、抽屉和箱包"
      value={item.hint}
      onChange={(hint) => change({ hint })}
    />
    <ChoiceList
      id="item-kind"
      label="怎么回答"
      choices={ITEM_KINDS.map((value) => ({
        value,
        label: KIND_TERMS[value],
        note: KIND_NOTES[value],
      }))}
      value={item.kind}
      onChange={(kind) => change({ kind })}
    />
  </>
);

export function ItemSheet({ item, wording, faults, change, ...moves }: ItemSheetProps) {
  const counted = item.kind === 'score' || item.kind === 'count';
  return (
    <Sheet
      open
      title={item.title || '新的一项'}
      onClose={moves.onClose}
      foot={
        <Button kind="primary" id="item-done" onPress={moves.onClose}>
          写好这一项
        </Button>
      }
    >
      {faults.map((fault) => (
        <ProblemNote key={fault} text={FAULT_TERMS[fault]} />
      ))}
      <Asked item={item} change={change} />
      {counted && <Figures item={item} change={change} />}
      {item.kind === 'judged' && <Hazard item={item} change={change} />}
      <Condition item={item} wording={wording} change={change} />
      <Button id="item-raise" onPress={moves.onRaise}>
        往前移一位
      </Button>
      <Button kind="quiet" id="item-remove" onPress={moves.onRemove}>
        去掉这一项
      </Button>
    </Sheet>
  );
}
