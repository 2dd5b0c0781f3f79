/** One body: since when, of which college, what came after it, and what stands under it. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { units } from '@louyu/shared/contracts/organization-bodies';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { State } from '../../../ui/words/state';
import { CloseSheet } from './close-sheet';
import { RenameSheet } from './rename-sheet';
import { UnitBranch } from './unit-branch';
import { UnitPeriod } from './unit-period';
import { UNIT_TERMS } from './unit';
import type { Unit } from './unit';
import './units.scss';

interface UnitPanelProps {
  unit: Unit;
  /** Whether this reader names, sets up and closes them. */
  keeps: boolean;
  onOpen: (unit: Unit) => void;
}

/** As it is now: it may have been renamed since the list was read. */
function useFresh(unit: Unit): Unit {
  const { kind, id, until } = unit;
  const { data } = useRead(units, { kind, ids: [id], closed: until !== null, after: null });
  return data?.rows[0] ?? unit;
}

function useNamesOf(unit: Unit): string[] {
  const { kind, successors: ids } = unit;
  const input = { kind, ids, closed: false, after: null };
  const { data } = useRead(units, input, { when: ids.length > 0 });
  return data?.rows.map(({ name }) => name) ?? [];
}

const Facts = ({ unit }: { unit: Unit }) => {
  const successors = useNamesOf(unit);
  return (
    <Card>
      <View className="ly-units__facts">
        <State tone={unit.until ? 'quiet' : 'done'}>{unit.until ? '已撤销' : '现设'}</State>
        <View className="ly-units__fine">
          {UNIT_TERMS[unit.kind]} · <UnitPeriod unit={unit} />
        </View>
        {successors.length > 0 && <View>后来归到：{successors.join('、')}</View>}
      </View>
    </Card>
  );
};

const Acts = ({ unit }: { unit: Unit }) => {
  const [open, setOpen] = useState<'rename' | 'close'>();
  const shut = () => setOpen(undefined);
  return (
    <View className="ly-units__acts">
      <Button narrow id="rename" onPress={() => setOpen('rename')}>
        改名
      </Button>
      <Button narrow id="close" onPress={() => setOpen('close')}>
        撤销
      </Button>
      {open === 'rename' && <RenameSheet unit={unit} onClose={shut} />}
      {open === 'close' && <CloseSheet unit={unit} onClose={shut} />}
    </View>
  );
};

const UNDER = ['branch', 'class', 'club'] as const;

const Under = ({ unit, onOpen }: Pick<UnitPanelProps, 'unit' | 'onOpen'>) => (
  <View className="ly-units__under">
    {UNDER.map((kind) => (
      <UnitBranch
        key={kind}
        kind={kind}
        collegeId={unit.id}
        standing="now"
        sought=""
        chosen={undefined}
        onOpen={onOpen}
      />
    ))}
  </View>
);

const Above = ({ unit, onOpen }: Pick<UnitPanelProps, 'unit' | 'onOpen'>) => {
  const ids = unit.collegeId ? [unit.collegeId] : [];
  const input = { kind: 'college' as const, ids, closed: false, after: null };
  const { data } = useRead(units, input, { when: ids.length > 0 });
  const college = data?.rows[0];
  if (!college) return null;
  return (
    <Button kind="quiet" narrow id="above" icon="back" onPress={() => onOpen(college)}>
      {college.name}
    </Button>
  );
};

export function UnitPanel({ unit: listed, keeps, onOpen }: UnitPanelProps) {
  const unit = useFresh(listed);
  return (
    <View className="ly-units">
      <Above unit={unit} onOpen={onOpen} />
      <View className="ly-units__name">{unit.name}</View>
      <Facts unit={unit} />
      {keeps && unit.until === null && <Acts unit={unit} />}
      {unit.kind === 'college' && <Under unit={unit} onOpen={onOpen} />}
    </View>
  );
}
