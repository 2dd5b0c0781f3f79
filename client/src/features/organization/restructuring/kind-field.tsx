/** What is to be done, and which groups end with it. */
import { ChoiceList } from '../../../ui/controls/choice-list';
import { KIND_TERMS, buildingsWord } from '../groups/group';
import { begun } from './plan';
import type { Group } from '../groups/group';
import type { Kind, Plan } from './plan';

export interface FormProps {
  plan: Plan;
  groups: readonly Group[];
  change: (next: Partial<Plan>) => void;
}

const NOTES: Record<Kind, string> = {
  set_up: '还没有党小组的楼栋',
  merge: '几个党小组并成一个',
  split: '一个党小组分成几个',
  close: '不再设，楼栋空出来',
};

const KINDS = (['set_up', 'merge', 'split', 'close'] as const).map((value) => ({
  value,
  label: KIND_TERMS[value],
  note: NOTES[value],
}));

const choicesOf = (groups: readonly Group[]) =>
  groups.map(({ id, name, buildings }) => ({
    ...{ value: id, label: name, note: buildingsWord(buildings) },
  }));

export const KindField = ({ plan, groups, change }: FormProps) => (
  <ChoiceList
    columns
    id="kind"
    label="怎样调整"
    choices={KINDS}
    value={plan.kind ?? undefined}
    onChange={(kind) => change(begun(kind, [], groups))}
  />
);

/** Only a group of several buildings can be split. */
const splittable = ({ buildings }: Group): boolean => buildings.length > 1;

export const ClosesField = ({ plan, groups, change }: FormProps) => {
  const { kind, closes } = plan;
  if (!kind || kind === 'set_up') return null;
  const choose = (ids: string[]) => change(begun(kind, ids, groups));
  const label = `${KIND_TERMS[kind]}哪${kind === 'split' ? '个' : '些'}党小组`;
  if (kind !== 'split')
    return (
      <ChoiceList
        many
        columns
        id="closes"
        label={label}
        choices={choicesOf(groups)}
        value={closes}
        onChange={choose}
      />
    );
  return (
    <ChoiceList
      id="closes"
      label={label}
      hint={groups.some(splittable) ? undefined : '现在没有管几栋楼的党小组，不用拆分。'}
      choices={choicesOf(groups.filter(splittable))}
      value={closes[0]}
      onChange={(id) => choose([id])}
    />
  );
};
