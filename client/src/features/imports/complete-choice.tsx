/** Whether the list names everybody: only then does it mean something not to be in it. */
import { useState } from 'react';
import { units } from '@louyu/shared/contracts/organization-bodies';
import { usePages } from '../../platform/query/use-pages';
import { ChoiceList } from '../../ui/controls/choice-list';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import type { Complete } from '@louyu/shared/domain/organization/import/state';

interface CompleteChoiceProps {
  /** `undefined` while the college is not chosen yet. */
  onChange: (complete: Complete | null | undefined) => void;
}

type Whole = 'some' | 'college' | 'university';

const CHOICES: { value: Whole; label: string; note: string }[] = [
  { value: 'some', label: '只是一部分人', note: '名单里没有的人不受影响' },
  { value: 'college', label: '一个学院的完整名单', note: '这个学院里没写进名单的人，算离校' },
  { value: 'university', label: '全校的完整名单', note: '没写进名单的人，算离校' },
];

interface CollegeChoiceProps {
  value: string | undefined;
  onChange: (collegeId: string) => void;
}

function CollegeChoice({ value, onChange }: CollegeChoiceProps) {
  const { rows, problem } = usePages(units, { kind: 'college', closed: false }, { all: true });
  if (!rows) return problem ? <ProblemNote text={problem.text} /> : <SkeletonRows count={2} />;
  return (
    <ChoiceList
      columns
      id="college"
      label="哪个学院"
      choices={rows.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}

export function CompleteChoice({ onChange }: CompleteChoiceProps) {
  const [whole, setWhole] = useState<Whole>('some');
  const [collegeId, setCollegeId] = useState<string>();
  const say = (next: Whole, college: string | undefined) => {
    setWhole(next);
    setCollegeId(college);
    if (next === 'some') return onChange(null);
    if (next === 'university') return onChange({ of: 'university' });
    return onChange(college ? { of: 'college', id: college } : undefined);
  };
  return (
    <>
      <ChoiceList
        id="complete"
        label="名单全不全"
        choices={CHOICES}
        value={whole}
        onChange={(next) => say(next, collegeId)}
      />
      {whole === 'college' && (
        <CollegeChoice value={collegeId} onChange={(college) => say('college', college)} />
      )}
    </>
  );
}
