/** One handover beside the list, with its one act; after it the slip. */
import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { handoverOf } from '@louyu/shared/contracts/organization-handovers';
import { scrollToId } from '../../../platform/look';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard, SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { DoneSlip } from '../done-slip';
import { HandoverBody } from './handover-body';
import { SettleSheet } from './settle-sheet';
import { TITLE, WHOSE } from './words';
import type { BodyWays } from './handover-body';
import type { Done } from '../done-slip';
import type { Handover } from './handover';
import './handovers.scss';

export type HandoverWays = BodyWays;

interface OpenedProps extends HandoverWays {
  of: Handover;
  refresh: () => void;
}

function Opened({ of, refresh, ...ways }: OpenedProps) {
  const [settling, setSettling] = useState(false);
  const [done, setDone] = useState<Done>();
  const finish = (slip: Done) => {
    setSettling(false);
    setDone(slip);
  };
  // The act may stand far down a long list; its slip is at the top.
  useEffect(() => {
    if (done) scrollToId('done');
  }, [done]);
  const act = of.may.includes('settle') && (
    <Button kind="primary" id="settle" onPress={() => setSettling(true)}>
      定下由谁接手
    </Button>
  );
  return (
    <View className="ly-handover">
      <View className="ly-handover__name">{of.name}的交接</View>
      {done && <DoneSlip done={done} />}
      <HandoverBody of={of} {...ways} act={act} />
      {settling && (
        <SettleSheet of={of} onClose={() => setSettling(false)} onDone={finish} refresh={refresh} />
      )}
    </View>
  );
}

interface HandoverPanelProps extends HandoverWays {
  handoverId: string;
  /** Back to today, where nothing lies behind the page. */
  onLeave?: () => void;
}

export function HandoverPanel({ handoverId, onLeave, ...ways }: HandoverPanelProps) {
  const { data, problem, retry } = useRead(handoverOf, { handoverId });
  if (data)
    return (
      <>
        {problem && <ProblemNote text={problem.text} />}
        <Opened of={data} refresh={retry} {...ways} />
      </>
    );
  if (problem)
    return (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} onLeave={onLeave} />
    );
  return (
    <View className="ly-handover">
      <SkeletonCard lines={2} />
      <SkeletonRows count={3} />
    </View>
  );
}
