/** 导出封存摘要: every newest seal in one file, kept outside, with a code that can be read out. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { checkpoint, heads } from '@louyu/shared/contracts/records';
import { saveFile } from '../../../platform/files/save-file';
import { useAct } from '../../../platform/query/use-act';
import { useRead } from '../../../platform/query/use-read';
import { useCopy } from '../../../platform/use-copy';
import { Button } from '../../../ui/controls/button';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { Receipt } from '../../../ui/pieces/receipt';
import { ProblemNote } from '../../../ui/states/error-state';
import { exactTime } from '../../../ui/words/spoken-time';
import type { OutputOf } from '../../../platform/call/contract';
import './journal.scss';

type Taken = OutputOf<typeof checkpoint>;

const NOT_SAVED = '这台设备没能保存文件。先把编号抄下来，再在电脑上导出一次文件。';

const NEXT = [
  '把文件存到学校以外的地方，例如纪检部门的电脑',
  '把上面的编号抄在通报或会议记录上',
  '以后核对时，拿这个文件对照，少了哪一条都看得出来',
];

function Slip({ taken }: { taken: Taken }) {
  const { copied, copy } = useCopy(taken.code);
  const [unsaved, setUnsaved] = useState(false);
  const again = () =>
    void saveFile(taken).then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  return (
    <View id="done" className="ly-journal">
      <Receipt
        title="封存摘要已经导出"
        code={taken.code}
        stored={[
          { label: '文件', value: taken.name },
          { label: '时间', value: exactTime(taken.at) },
        ]}
        next={NEXT}
        onCopy={copy}
        copied={copied}
      />
      {unsaved && <ProblemNote text={NOT_SAVED} />}
      <Button id="save-again" onPress={again}>
        保存这个文件
      </Button>
    </View>
  );
}

export function CheckpointTaking() {
  const [confirming, setConfirming] = useState(false);
  const { act, pending, problem, done } = useAct(checkpoint);
  const sealed = useRead(heads, {}).data?.heads ?? [];
  const take = async () => {
    const taken = await act({});
    if (!taken) return;
    setConfirming(false);
    await saveFile(taken).catch(() => undefined); // the slip offers it again and says what to do
  };
  if (sealed.length === 0) return null;
  return (
    <>
      {done && <Slip taken={done.data} />}
      <Button
        kind={done ? 'secondary' : 'primary'}
        id="checkpoint"
        icon="lock"
        onPress={() => setConfirming(true)}
      >
        {done ? '再导出一份封存摘要' : '导出封存摘要'}
      </Button>
      <DeedSheet
        id="checkpoint"
        open={confirming}
        title="导出封存摘要"
        onClose={() => setConfirming(false)}
        does={['做一个文件，写明每类记录封存到第几批。', '文件里没有姓名，也没有记录的内容。']}
        told="谁在什么时候导出的，会留下记录。"
        problem={problem?.text}
        action="导出封存摘要"
        busy={pending && '正在导出…'}
        onConfirm={() => void take()}
      />
    </>
  );
}
