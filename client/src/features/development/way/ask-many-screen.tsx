/** 一起征求意见: everybody of the college whose gate is next, asked in one run. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { consultMany, readyToAsk } from '@louyu/shared/contracts/development-steps';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { problemText } from '@louyu/shared/messages/problems';
import { useAct } from '../../../platform/query/use-act';
import { usePages } from '../../../platform/query/use-pages';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { EmptyState } from '../../../ui/states/empty-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import type { OutputOf } from '../../../platform/call/contract';
import '../candidacy.scss';

const TITLE = '一起征求意见';
const MOST = 200;

type Ready = OutputOf<typeof readyToAsk>['rows'][number];
type Outcome = OutputOf<typeof consultMany> & { names: Map<string, string> };

const noteOf = ({ step, branch, assessed }: Ready): string =>
  `${STEP_TERMS[step]} · ${branch}${assessed ? '' : ' · 指导员还没有评价'}`;

const Result = ({ outcome }: { outcome: Outcome }) => (
  <View className="ly-case">
    <Card id="done" title={`已就 ${outcome.asked} 位同学征求意见`}>
      <View className="ly-case__words">
        材料已经分别封存，指导部一分钟内收到提醒。答复以前，这些同学的下一步不能办理。
      </View>
    </Card>
    {outcome.refused.length > 0 && (
      <Section title="没有征求的" note={`${outcome.refused.length} 位`}>
        <Card flush>
          {outcome.refused.map(({ candidacyId, refused }) => (
            <Row
              key={candidacyId}
              title={outcome.names.get(candidacyId) ?? ''}
              note={problemText(refused ?? '', {})}
            />
          ))}
        </Card>
      </Section>
    )}
  </View>
);

function Choosing({
  rows,
  onDone,
}: {
  rows: readonly Ready[];
  onDone: (outcome: Outcome) => void;
}) {
  const { act, pending, problem } = useAct(consultMany);
  const [chosen, setChosen] = useState<string[]>(rows.slice(0, MOST).map(({ id }) => id));
  const [confirming, setConfirming] = useState(false);
  const send = async () => {
    const sent = await act({ candidacyIds: chosen });
    if (sent) onDone({ ...sent, names: new Map(rows.map(({ id, name }) => [id, name])) });
  };
  return (
    <View className="ly-case">
      <ChoiceList
        many
        id="ready"
        label={`可以征求意见的同学，已选 ${chosen.length} 位`}
        choices={rows.map((row) => ({ value: row.id, label: row.name, note: noteOf(row) }))}
        value={chosen}
        onChange={(next) => setChosen(next.slice(0, MOST))}
      />
      <Button
        kind="primary"
        id="ask"
        disabled={chosen.length === 0}
        onPress={() => setConfirming(true)}
      >
        征求意见
      </Button>
      <DeedSheet
        id="ask"
        open={confirming}
        title={`就 ${chosen.length} 位同学征求意见`}
        onClose={() => setConfirming(false)}
        does={[
          '此刻关于每位同学的公寓记录分别封存为材料。',
          '答复以前，他们的下一步不能办理；到期没有答复会逐级催办。',
        ]}
        told="公寓党建指导部收到提醒。每位同学在“我的发展”里看到正在征求意见。"
        problem={problem?.text}
        action="征求意见"
        busy={pending && '正在送出…'}
        onConfirm={() => void send()}
      />
    </View>
  );
}

const NOBODY = (
  <EmptyState
    icon="flag"
    title="现在没有可以征求意见的同学"
    how="同学办到确定发展对象、上级党委预审或讨论转正之前，会出现在这里。"
  />
);

function Offering({ onDone }: { onDone: (outcome: Outcome) => void }) {
  const { rows, problem, loading, retry } = usePages(readyToAsk, {}, { all: true });
  // The list is taken once: who was asked meanwhile must not vanish under the finger.
  const [offered, setOffered] = useState<readonly Ready[]>();
  if (rows && !loading && !offered) setOffered(rows);
  if (offered) return offered.length > 0 ? <Choosing rows={offered} onDone={onDone} /> : NOBODY;
  return problem ? (
    <Unopened problem={problem} what={TITLE} whose="学院党总支书记" onRetry={retry} />
  ) : (
    <SkeletonRows count={6} />
  );
}

export function AskManyScreen() {
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="办到该征求意见这一步的同学都在这里，可以去掉暂不征求的。"
    >
      {outcome ? <Result outcome={outcome} /> : <Offering onDone={setOutcome} />}
    </Page>
  );
}
