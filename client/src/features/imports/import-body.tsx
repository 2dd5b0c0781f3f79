/** An import in its present state: read, being written, written, being undone, undone. */
import { View } from '@tarojs/components';
import { IMPORT_KIND_TERMS, IMPORT_STATE_TERMS } from '@louyu/shared/messages/imports';
import { Card } from '../../ui/frame/card';
import { Figures } from '../../ui/pieces/figures';
import { Progress } from '../../ui/pieces/progress';
import { useNow } from '../../ui/words/now';
import { spokenPast } from '../../ui/words/spoken-time';
import { State } from '../../ui/words/state';
import { ImportActs } from './import-acts';
import { ImportLists } from './import-lists';
import { ImportReceipt } from './import-receipt';
import { useDriving } from './use-driving';
import { TONES, isOfPeople, restText } from './words';
import type { ImportSummary } from './import';

interface ImportBodyProps {
  of: ImportSummary;
  refresh: () => void;
  onAgain: () => void;
}

const figuresOf = ({ counts, kind }: ImportSummary) => [
  { label: '新增', value: counts.added },
  { label: '变更', value: counts.changed },
  ...(isOfPeople(kind) ? [{ label: '离校', value: counts.leaves }] : []),
];

/** What a person has to know beside the numbers, before they say yes. */
const remarksOf = ({ counts, leavesWithheld, ignored }: ImportSummary): string[] =>
  [
    restText(counts),
    leavesWithheld && '有的学号认不出来，这次先不判断谁离校，改好后再传完整名单',
    counts.statusDiffers > 0 &&
      `${counts.statusDiffers} 位的政治面貌和登记不同，不会改，由学院核实`,
    ignored.length > 0 && `没有用到的列：${ignored.join('、')}`,
  ].filter((line) => line !== false);

const Summary = ({ of }: { of: ImportSummary }) => (
  <Card
    aside={<State tone={TONES[of.state]}>{IMPORT_STATE_TERMS[of.state]}</State>}
    title={of.fileName}
  >
    <View className="ly-imports">
      <View className="ly-imports__fine">
        {IMPORT_KIND_TERMS[of.kind]} · {spokenPast(of.readAt, useNow())}读取
      </View>
      <Figures id="figures" figures={figuresOf(of)} />
      <View>
        {remarksOf(of).map((line) => (
          <View key={line} className="ly-imports__fine">
            {line}。
          </View>
        ))}
      </View>
    </View>
  </Card>
);

const Working = ({ of }: { of: ImportSummary }) => (
  <Card>
    <Progress
      id="progress"
      doing={IMPORT_STATE_TERMS[of.state]}
      done={of.progress.done}
      of={of.progress.of}
      unit="批"
      note="可以离开这个页面，后台会接着做完；回来时在这里看进度。"
    />
  </Card>
);

export function ImportBody({ of, refresh, onAgain }: ImportBodyProps) {
  const working = of.state === 'writing' || of.state === 'undoing';
  useDriving(of, working);
  return (
    <View className="ly-imports">
      {working && <Working of={of} />}
      {(of.state === 'written' || of.state === 'undone') && <ImportReceipt of={of} />}
      <Summary of={of} />
      {!working && <ImportActs of={of} refresh={refresh} />}
      <ImportLists of={of} onAgain={onAgain} />
    </View>
  );
}
