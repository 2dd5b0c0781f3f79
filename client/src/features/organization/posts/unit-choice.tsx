/** One college, or one class of a college, out of those that stand. */
import { units } from '@louyu/shared/contracts/organization-bodies';
import { usePages } from '../../../platform/query/use-pages';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { ProblemNote } from '../../../ui/states/error-state';
import { Bone } from '../../../ui/states/skeleton';

interface UnitChoiceProps {
  id: string;
  label: string;
  kind: 'college' | 'class';
  /** Of a class: which college. */
  collegeId?: string;
  value: string | undefined;
  onChange: (unitId: string) => void;
}

export function UnitChoice({ id, label, kind, collegeId, value, onChange }: UnitChoiceProps) {
  const of = collegeId ? { kind, collegeId, closed: false } : { kind, closed: false };
  const { rows, problem } = usePages(units, of, { all: true });
  if (!rows) return problem ? <ProblemNote text={problem.text} /> : <Bone height={44} />;
  return (
    <ChoiceList
      columns
      id={id}
      label={label}
      hint={rows.length === 0 ? '这里还没有，先导入或设立。' : undefined}
      choices={rows.map((unit) => ({ value: unit.id, label: unit.name }))}
      value={value}
      onChange={onChange}
    />
  );
}
