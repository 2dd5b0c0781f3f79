/** 撤销: a body that nobody is in any more, with what came after it. */
import { useState } from 'react';
import { closeUnit, units } from '@louyu/shared/contracts/organization-bodies';
import { useAct } from '../../../platform/query/use-act';
import { usePages } from '../../../platform/query/use-pages';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { UNIT_TERMS } from './unit';
import type { Unit } from './unit';

interface CloseSheetProps {
  unit: Unit;
  onClose: () => void;
}

/** More than these are no successors but a list. */
const MOST = 10;

function Successors({ unit, chosen, onChange }: SuccessorsProps) {
  const { kind, collegeId } = unit;
  const of = { kind, closed: false, ...(collegeId ? { collegeId } : {}) };
  const { rows = [] } = usePages(units, of);
  const others = rows.filter(({ id }) => id !== unit.id);
  if (others.length === 0) return null;
  return (
    <ChoiceList
      many
      columns
      id="successor"
      label="后来归到哪里（可不选）"
      choices={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={onChange}
    />
  );
}

interface SuccessorsProps {
  unit: Unit;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

export function CloseSheet({ unit, onClose }: CloseSheetProps) {
  const [successors, setSuccessors] = useState<string[]>([]);
  const { act, pending, problem } = useAct(closeUnit);
  const close = async () => {
    const named = { unitId: unit.id, expectedVersion: unit.version };
    if (await act({ ...named, successors })) onClose();
  };
  return (
    <DeedSheet
      open
      id="close"
      title={`撤销${unit.name}`}
      onClose={onClose}
      does={[
        `这个${UNIT_TERMS[unit.kind]}从现在起不再使用，记录留着，不能恢复。`,
        '还有在册的同学或在任的负责人时，不能撤销。',
      ]}
      told="看组织机构的人都看得到。谁撤销的留有记录。"
      problem={problem?.text}
      action="撤销"
      busy={pending && '正在撤销…'}
      disabled={successors.length > MOST}
      onConfirm={() => void close()}
    >
      <Successors unit={unit} chosen={successors} onChange={setSuccessors} />
    </DeedSheet>
  );
}
