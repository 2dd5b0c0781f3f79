/** 改名: the body stays the same one under another name. */
import { useState } from 'react';
import { renameUnit } from '@louyu/shared/contracts/organization-bodies';
import { useAct } from '../../../platform/query/use-act';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { NAME_LENGTH } from './unit';
import type { Unit } from './unit';

interface RenameSheetProps {
  unit: Unit;
  onClose: () => void;
}

export function RenameSheet({ unit, onClose }: RenameSheetProps) {
  const [name, setName] = useState(unit.name);
  const { act, pending, problem } = useAct(renameUnit);
  const same = name.trim() === unit.name || name.trim() === '';
  const rename = async () => {
    const done = await act({ unitId: unit.id, expectedVersion: unit.version, name });
    if (done) onClose();
  };
  return (
    <DeedSheet
      open
      id="rename"
      title={`给${unit.name}改名`}
      onClose={onClose}
      does={['马上用新名字，人员和任职不变。']}
      told="看组织机构的人都看得到。谁改的留有记录。"
      problem={problem?.text}
      action="改名"
      busy={pending && '正在改…'}
      disabled={same || name.length > NAME_LENGTH}
      onConfirm={() => void rename()}
      form={
        <Field inSheet id="name" label="新名字" value={name} onChange={setName} max={NAME_LENGTH} />
      }
    />
  );
}
