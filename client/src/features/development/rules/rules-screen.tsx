/** 发展规则: which sets there are, which is in force, and a copy to change, try and publish. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { copyRules, ruleSets } from '@louyu/shared/contracts/development-rules';
import { useAct } from '../../../platform/query/use-act';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { Row } from '../../../ui/frame/row';
import { Split } from '../../../ui/frame/split';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { exactDay } from '../../../ui/words/spoken-time';
import { State } from '../../../ui/words/state';
import { RulesDraft } from './rules-draft';
import { RulesRead } from './rules-read';
import type { OutputOf } from '../../../platform/call/contract';
import '../candidacy.scss';

export type Rules = OutputOf<typeof ruleSets>['sets'][number];
type Answer = OutputOf<typeof ruleSets>;

const TITLE = '发展规则';

const LAYERS: Record<Rules['layer'], string> = { national: '全国', university: '学校' };

const stateOf = ({ state, inForce, effectiveFrom }: Rules) => {
  if (state === 'draft') return { tone: 'due' as const, word: '修改稿，还没有发布' };
  if (inForce) return { tone: 'done' as const, word: '正在实行' };
  return { tone: 'quiet' as const, word: `${exactDay(effectiveFrom)}起` };
};

const SetRow = ({ set, chosen, onOpen }: { set: Rules; chosen: boolean; onOpen: () => void }) => {
  const { tone, word } = stateOf(set);
  return (
    <Row
      id={`rules-${set.id}`}
      title={set.name}
      note={
        <View className="ly-candidate">
          <View>{LAYERS[set.layer]}规则</View>
          <State tone={tone}>{word}</State>
        </View>
      }
      chosen={chosen}
      onOpen={onOpen}
    />
  );
};

/** Copies a set; the copy is opened at once. */
function useCopying(onCopied: (rulesId: string) => void) {
  const { act, pending, problem } = useAct(copyRules);
  const copy = async (set: Rules, layer: Rules['layer']) => {
    const copied = await act({ from: set.id, layer });
    if (copied) onCopied(copied.rulesId);
  };
  return { copy, pending, problem };
}

function Opened({
  set,
  chart,
  onCopied,
}: {
  set: Rules;
  chart: Answer['chart'];
  onCopied: (id: string) => void;
}) {
  const { copy, pending, problem } = useCopying(onCopied);
  if (set.state === 'draft')
    return <RulesDraft key={`${set.id}-${set.version}`} set={set} chart={chart} />;
  return (
    <View className="ly-case">
      <RulesRead set={set} chart={chart} />
      {problem && <ProblemNote text={problem.text} />}
      {set.may.includes('copy') && (
        <Button
          kind="primary"
          id="copy-rules"
          busy={pending && '正在复制…'}
          onPress={() => void copy(set, 'university')}
        >
          复制成学校的修改稿
        </Button>
      )}
      {set.may.includes('copy') && set.layer === 'national' && (
        <Button
          id="copy-national"
          busy={pending && '正在复制…'}
          onPress={() => void copy(set, 'national')}
        >
          录入新修订的全国规则
        </Button>
      )}
    </View>
  );
}

function Desk({ answer }: { answer: Answer }) {
  const [chosen, setChosen] = useState<string>();
  const set = answer.sets.find(({ id }) => id === chosen);
  return (
    <Split
      list={
        <Card flush>
          {answer.sets.map((each) => (
            <SetRow
              key={each.id}
              set={each}
              chosen={each.id === chosen}
              onOpen={() => setChosen(each.id)}
            />
          ))}
        </Card>
      }
      detail={set ? <Opened set={set} chart={answer.chart} onCopied={setChosen} /> : null}
      onClose={() => setChosen(undefined)}
      invitation="从左边选一套规则，看它的期限、环节和出处。"
    />
  );
}

export function RulesScreen() {
  const { data, problem, retry } = useRead(ruleSets, {});
  return (
    <Page
      wide
      title={TITLE}
      heading={TITLE}
      lead="每位同学的每个阶段，按开始时实行的规则办完。学校的规则可以更严，不能比全国规则宽。"
    >
      {data && <Desk answer={data} />}
      {!data && !problem && <SkeletonRows count={4} />}
      {!data && problem && (
        <Unopened
          problem={problem}
          what={TITLE}
          whose="公寓党建指导部、学院党总支书记和管理员"
          onRetry={retry}
        />
      )}
    </Page>
  );
}
