/** 新设机构: its kind, its name, and the college that it belongs to. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { createUnit, units } from '@louyu/shared/contracts/organization-bodies';
import { useAct } from '../../../platform/query/use-act';
import { usePages } from '../../../platform/query/use-pages';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { NAME_LENGTH, UNIT_TERMS } from './unit';
import type { UnitKind } from './unit';
import './units.scss';

const KINDS = (['college', 'branch', 'class', 'club', 'department'] as const).map((value) => ({
  value,
  label: UNIT_TERMS[value],
}));

const BELONGS: readonly UnitKind[] = ['branch', 'class'];

interface CollegeProps {
  optional: boolean;
  value: string | null;
  onChange: (collegeId: string) => void;
}

const College = ({ optional, value, onChange }: CollegeProps) => {
  const { rows = [] } = usePages(units, { kind: 'college', closed: false }, { all: true });
  return (
    <ChoiceList
      columns
      id="college"
      label={optional ? '属于哪个学院（可不选）' : '属于哪个学院'}
      choices={rows.map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? undefined}
      onChange={onChange}
    />
  );
};

function missingIn(kind: UnitKind | undefined, name: string, collegeId: string | null) {
  if (!kind) return '先选设什么';
  if (BELONGS.includes(kind) && !collegeId) return '选属于哪个学院';
  if (name.trim() === '') return '写下名称';
  return name.length > NAME_LENGTH ? '名称太长了，请缩短' : undefined;
}

export function CreateSheet({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<UnitKind>();
  const [name, setName] = useState('');
  const [collegeId, setCollegeId] = useState<string | null>(null);
  const { act, pending, problem } = useAct(createUnit);
  const missing = missingIn(kind, name, collegeId);
  const inCollege = kind !== undefined && (BELONGS.includes(kind) || kind === 'club');
  const create = async () => {
    if (!kind) return;
    if (await act({ kind, name, collegeId: inCollege ? collegeId : null })) onClose();
  };
  return (
    <DeedSheet
      open
      id="create"
      title="新设机构"
      onClose={onClose}
      does={['从现在起可以往里登记同学、任命负责人。']}
      told="看组织机构的人都看得到。谁设的留有记录。"
      problem={problem?.text}
      action={missing ?? '设立'}
      busy={pending && '正在设立…'}
      disabled={Boolean(missing)}
      onConfirm={() => void create()}
      form={
        <View className="ly-units">
          <ChoiceList
            columns
            id="kind"
            label="设什么"
            choices={KINDS}
            value={kind}
            onChange={setKind}
          />
          {inCollege && (
            <College optional={kind === 'club'} value={collegeId} onChange={setCollegeId} />
          )}
          <Field inSheet id="name" label="名称" value={name} onChange={setName} max={NAME_LENGTH} />
        </View>
      }
    />
  );
}
