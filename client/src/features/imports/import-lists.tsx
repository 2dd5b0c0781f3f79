/** The rows behind the numbers, one kind at a time; bad rows first, since they need a hand. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { ChoiceList } from '../../ui/controls/choice-list';
import { BadRows } from './bad-rows';
import { PlannedRows } from './planned-rows';
import { SkippedRows } from './skipped-rows';
import type { Part } from '@louyu/shared/domain/organization/import/state';
import type { ImportSummary } from './import';

interface ImportListsProps {
  of: ImportSummary;
  onAgain: () => void;
}

const countOf = ({ counts, skipped }: ImportSummary): Record<Part, number> => ({
  skipped,
  bad: counts.bad,
  added: counts.added,
  changed: counts.changed,
  leaves: counts.leaves,
});

const WORDS: [Part, string][] = [
  ['skipped', '跳过'],
  ['bad', '有问题'],
  ['added', '新增'],
  ['changed', '变更'],
  ['leaves', '离校'],
];

export function ImportLists({ of, onAgain }: ImportListsProps) {
  const counts = countOf(of);
  const some = WORDS.filter(([part]) => counts[part] > 0);
  const [chosen, setChosen] = useState<Part>();
  const show = some.some(([part]) => part === chosen) ? chosen : some[0]?.[0];
  if (!show) return null;
  return (
    <View className="ly-imports">
      <ChoiceList
        columns
        id="show"
        label="逐条看"
        choices={some.map(([value, word]) => ({ value, label: `${word} ${counts[value]}` }))}
        value={show}
        onChange={setChosen}
      />
      {show === 'bad' && <BadRows of={of} onAgain={onAgain} />}
      {show === 'skipped' && <SkippedRows of={of} />}
      {show !== 'bad' && show !== 'skipped' && <PlannedRows key={show} of={of} show={show} />}
    </View>
  );
}
