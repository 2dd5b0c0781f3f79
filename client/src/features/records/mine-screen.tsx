/** 我的记录: everything that is held about me, kind by kind, with the chosen kind beside it where there is room. */
import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { mine } from '@louyu/shared/contracts/records';
import { useKeptRead } from '../../platform/query/use-kept-read';
import { scrollToId } from '../../platform/look';
import { isWide } from '../../platform/screen/wide';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { Split } from '../../ui/frame/split';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { ExportSheet } from './export-sheet';
import { KindList } from './kind-list';
import { KindPanel } from './kind-panel';
import { NotKept } from './not-kept';
import type { CallProblem } from '../../platform/call/call-problem';
import type { RecordWays } from './ways';
import './records.scss';

export interface MineScreenProps extends RecordWays {
  onKind: (kind: string) => void;
  onLeave: () => void;
  /** For a phone that is nobody's yet. */
  onJoin: () => void;
}

const TITLE = '我的记录';
const LEAD =
  '学校在这里保存的、和你有关的全部记录。这一页只有你能打开；别人看过敏感的部分，你都查得到。';

const OFFLINE = '现在没有网络，下面是上次看到的数目。联网后会自己更新。';

const Stranger = ({ onJoin }: Pick<MineScreenProps, 'onJoin'>) => (
  <EmptyState
    icon="person"
    title="加入以后才看得到"
    how="这台手机还不代表谁，所以没有可以给你看的记录。用加入码加入以后，这里是学校保存的、和你有关的全部记录。"
    action={
      <Button narrow id="join" onPress={onJoin}>
        输入加入码
      </Button>
    }
  />
);

interface NotYetProps extends Pick<MineScreenProps, 'onLeave' | 'onJoin'> {
  problem: CallProblem | undefined;
  onRetry: () => void;
}

/** Nothing to show: still asked for, refused, or nobody's phone. */
const NotYet = ({ problem, onRetry, onLeave, onJoin }: NotYetProps) => (
  <Page title={TITLE} wide>
    {!problem && <SkeletonRows count={6} />}
    {problem?.code === 'kernel.not_registered' && <Stranger onJoin={onJoin} />}
    {problem && problem.code !== 'kernel.not_registered' && (
      <Unopened problem={problem} what={TITLE} whose="本人" onRetry={onRetry} onLeave={onLeave} />
    )}
  </Page>
);

export function MineScreen({ onKind, onLeave, onJoin, ...ways }: MineScreenProps) {
  const { data, kept, problem, retry } = useKeptRead(mine, {});
  const [chosen, setChosen] = useState<string>();
  const [exporting, setExporting] = useState(false);
  const open = (kind: string) => (isWide() ? setChosen(kind) : onKind(kind));
  // The list is long: what it opens stands at its top, not where one happens to be.
  useEffect(() => {
    if (chosen) scrollToId('kind');
  }, [chosen]);
  if (!data) return <NotYet problem={problem} onRetry={retry} onLeave={onLeave} onJoin={onJoin} />;
  return (
    <Page
      wide
      title={TITLE}
      heading={TITLE}
      lead={LEAD}
      aside={
        <Button narrow id="export" onPress={() => setExporting(true)}>
          导出
        </Button>
      }
    >
      {kept && <ProblemNote text={OFFLINE} />}
      {problem && !kept && <ProblemNote text={problem.text} />}
      <Split
        list={
          <View className="ly-records">
            <KindList kinds={data.kinds} chosen={chosen} onOpen={open} />
            <NotKept />
          </View>
        }
        detail={
          chosen ? (
            <View id="kind">
              <KindPanel key={chosen} kind={chosen} {...ways} />
            </View>
          ) : null
        }
        onClose={() => setChosen(undefined)}
        invitation="从左边选一类，在这里逐条看：记了什么、谁记的、保存多久。"
      />
      {exporting && <ExportSheet onClose={() => setExporting(false)} />}
    </Page>
  );
}
