/** For whom the codes are made, with what that means said before the one button. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { EmptyState } from '../../../ui/states/empty-state';
import type { Range } from './range';
import './codes.scss';

interface IssueFormProps {
  /** 3 号楼 4 层 */
  of: string;
  ranges: readonly Range[];
  value: string;
  onChange: (value: string) => void;
  waiting: number;
  pending: boolean;
  problem: string | undefined;
  onIssue: () => void;
  onDone: () => void;
}

const LEAD = '给还没有加入的人每人一个，印出来、剪开、发到本人手里。已经加入的不再印。';

const DOES = [
  '每人一个加入码，14 天内有效，用一次就失效。',
  '加入码只显示这一次。离开页面就看不到了，没印完可以重新生成。',
  '重新生成不影响以前发出去的：本人加入以前，新旧都能用。',
];

const Slip = ({ waiting }: { waiting: number }) => (
  <Card title={`还有 ${waiting} 人没加入`}>
    <View className="ly-codes__words">每人一张纸条，上面有名字、房间和加入码。</View>
  </Card>
);

const Everybody = ({ onDone }: { onDone: () => void }) => (
  <Page title="印加入码">
    <EmptyState
      icon="check"
      title="这里的人都加入了"
      how="有新同学住进来、还没有加入时，再来这里印。"
      action={
        <Button narrow id="done" onPress={onDone}>
          回到名单
        </Button>
      }
    />
  </Page>
);

export function IssueForm({ of, ranges, value, onChange, waiting, ...issuing }: IssueFormProps) {
  const [confirming, setConfirming] = useState(false);
  if (ranges[0]?.waiting === 0) return <Everybody onDone={issuing.onDone} />;
  return (
    <Page
      title="印加入码"
      heading={of}
      lead={LEAD}
      foot={
        <Button kind="primary" id="issue" onPress={() => setConfirming(true)}>
          {`生成 ${waiting} 个加入码`}
        </Button>
      }
    >
      {ranges.length > 1 && (
        <Card>
          <View className="ly-codes">
            <ChoiceList
              columns
              id="range"
              label="印哪些"
              hint="一层一层印，发的时候不容易弄混。"
              choices={ranges.map(({ value: each, label, waiting: count }) => ({
                value: each,
                label,
                note: `${count} 人`,
              }))}
              value={value}
              onChange={onChange}
            />
          </View>
        </Card>
      )}
      {ranges.length === 1 && <Slip waiting={waiting} />}
      <DeedSheet
        id="issue"
        open={confirming}
        title={`给 ${of} 生成 ${waiting} 个加入码`}
        onClose={() => setConfirming(false)}
        does={DOES}
        told="谁在什么时候印过，会留下记录；每个人在“我的记录”里看得到为自己印过。"
        problem={issuing.problem}
        action="生成加入码"
        busy={issuing.pending && '正在生成…'}
        onConfirm={issuing.onIssue}
      />
    </Page>
  );
}
