/** Over what a post is held: fixed where the role leaves no choice, chosen where it does. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { buildings } from '@louyu/shared/contracts/organization-bodies';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useRead } from '../../../platform/query/use-read';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { ProblemNote } from '../../../ui/states/error-state';
import { Bone } from '../../../ui/states/skeleton';
import { UnitChoice } from './unit-choice';
import { isGroupRole, scopeKinds } from './giving';
import type { Role, Scope } from '@louyu/shared/domain/kernel/positions';
import './posts.scss';

interface ScopeFieldProps {
  role: Role;
  /** Where the person lives; a group is made of those who live in the building. */
  home: string | null;
  value: Scope | undefined;
  onChange: (scope: Scope | undefined) => void;
}

const chosenId = (scope: Scope | undefined): string | undefined =>
  scope && 'id' in scope ? scope.id : undefined;

function BuildingChoice({ value, onChange }: Pick<ScopeFieldProps, 'value' | 'onChange'>) {
  const { data, problem } = useRead(buildings, {});
  if (!data) return problem ? <ProblemNote text={problem.text} /> : <Bone height={44} />;
  return (
    <ChoiceList
      columns
      id="building"
      label="哪栋楼"
      choices={data.buildings.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosenId(value)}
      onChange={(id) => onChange({ kind: 'building', id })}
    />
  );
}

function ClassChoice({ value, onChange }: Pick<ScopeFieldProps, 'value' | 'onChange'>) {
  const [collegeId, setCollegeId] = useState<string>();
  const college = (id: string) => {
    setCollegeId(id);
    onChange(undefined);
  };
  return (
    <>
      <UnitChoice
        id="college"
        label="哪个学院"
        kind="college"
        value={collegeId}
        onChange={college}
      />
      {collegeId && (
        <UnitChoice
          key={collegeId}
          id="class"
          label="哪个班"
          kind="class"
          collegeId={collegeId}
          value={chosenId(value)}
          onChange={(id) => onChange({ kind: 'class', id })}
        />
      )}
    </>
  );
}

const WIDTHS = [
  { value: 'university', label: '全校' },
  { value: 'building', label: '一栋楼' },
] as const;

function EitherChoice({ value, onChange }: Pick<ScopeFieldProps, 'value' | 'onChange'>) {
  const [width, setWidth] = useState<'university' | 'building'>();
  const choose = (next: 'university' | 'building') => {
    setWidth(next);
    onChange(next === 'university' ? { kind: 'university' } : undefined);
  };
  return (
    <>
      <ChoiceList
        inline
        id="width"
        label="管多大范围"
        choices={WIDTHS}
        value={width}
        onChange={choose}
      />
      {width === 'building' && <BuildingChoice value={value} onChange={onChange} />}
    </>
  );
}

export function ScopeField({ role, home, value, onChange }: ScopeFieldProps) {
  const kinds = scopeKinds(role);
  if (isGroupRole(role))
    return (
      <View className="ly-posts__fine">
        {home
          ? `在 ${buildingLabel(home)}党小组任职：小组成员要住在本楼。`
          : '没有住在公寓里，不能在楼宇党小组任职。'}
      </View>
    );
  if (kinds.length > 1) return <EitherChoice value={value} onChange={onChange} />;
  if (kinds.includes('building')) return <BuildingChoice value={value} onChange={onChange} />;
  if (kinds.includes('class')) return <ClassChoice value={value} onChange={onChange} />;
  if (!kinds.includes('college')) return <View className="ly-posts__fine">管全校。</View>;
  return (
    <UnitChoice
      id="college"
      label="哪个学院"
      kind="college"
      value={chosenId(value)}
      onChange={(id) => onChange({ kind: 'college', id })}
    />
  );
}
