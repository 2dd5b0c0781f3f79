/** 试算: whom the draft would affect, and why; counted page by page, with its progress in numbers. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { tryRules } from '@louyu/shared/contracts/development-rules';
import { TERM_NAMES } from '@louyu/shared/messages/development';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { useRead } from '../../../platform/query/use-read';
import { usePagesOf } from '../../../platform/query/use-pages';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import type { OutputOf } from '../../../platform/call/contract';

type Trial = OutputOf<typeof tryRules>;
type Change = Trial['changes'][number];

const changeWords = ({ terms, gate, steps }: Change): string =>
  [
    ...terms.map((key) => TERM_NAMES[key].name),
    ...steps.map((name) => `增加“${name}”`),
    ...(gate === 'added' ? ['要征求公寓意见'] : []),
    ...(gate === 'removed' ? ['不再征求公寓意见'] : []),
  ].join('；');

const Changes = ({ changes }: Pick<Trial, 'changes'>) => (
  <Card flush>
    {changes.map((change) => (
      <Row
        key={change.stage}
        title={`${STEP_TERMS[change.stage]}阶段`}
        note={changeWords(change)}
      />
    ))}
  </Card>
);

interface Counted {
  id: string;
  affected: Trial['affected'];
  seen: number;
  unaffected: number;
}

/** One page as one row, so that counts add up while the rest still comes. */
const counted = (page: Trial): Counted[] => [
  {
    id: page.affected[0]?.id ?? `${page.seen}`,
    affected: page.affected,
    seen: page.seen,
    unaffected: page.unaffected,
  },
];

const sum = (rows: readonly Counted[], of: (row: Counted) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const MOST_SHOWN = 60;

function Affected({ rulesId }: { rulesId: string }) {
  const first = useRead(tryRules, { rulesId, after: null });
  const pages = usePagesOf(tryRules, { rulesId }, counted, { all: true });
  const problem = first.problem ?? pages.problem;
  if (problem) return <ProblemNote text={problem.text} />;
  if (!first.data || !pages.rows) return <SkeletonRows count={3} />;
  const affected = pages.rows.flatMap((row) => row.affected);
  const seen = sum(pages.rows, (row) => row.seen);
  return (
    <>
      <View id="trial" className="ly-case__words">
        看过 {seen} 位在发展过程中的同学：{affected.length} 位以后的阶段受影响，
        {sum(pages.rows, (row) => row.unaffected)} 位不受影响。正在办的阶段都按原规则办完。
        {pages.more && '还在继续…'}
      </View>
      {first.data.changes.length === 0 && (
        <View className="ly-case__fine">和现在实行的规则相比没有变化。</View>
      )}
      <Changes changes={first.data.changes} />
      {affected.length > 0 && (
        <Card flush>
          {affected.slice(0, MOST_SHOWN).map(({ id, name, step, rules, stages }) => (
            <Row
              key={id}
              title={name}
              note={`现在是${STEP_TERMS[step]}，按《${rules}》；${stages.map((stage) => STEP_TERMS[stage]).join('、')}阶段起变化`}
            />
          ))}
        </Card>
      )}
      {affected.length > MOST_SHOWN && (
        <View className="ly-case__fine">另有 {affected.length - MOST_SHOWN} 位。</View>
      )}
    </>
  );
}

export function RulesTrial({ rulesId }: { rulesId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Section title="试算" note="不会改动任何记录">
      {open ? (
        <Affected rulesId={rulesId} />
      ) : (
        <Button id="try-rules" onPress={() => setOpen(true)}>
          看影响谁
        </Button>
      )}
    </Section>
  );
}
