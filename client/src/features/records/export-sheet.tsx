/** 导出我的记录: as a table to read, or as JSON for a program. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Sheet } from '../../ui/frame/sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { useExportAll } from './use-export-all';
import type { FileKind } from './use-export-all';
import './records.scss';

const KINDS: { value: FileKind; label: string; note: string }[] = [
  { value: 'xlsx', label: '表格', note: '一类一张表，用 Excel、WPS 打开' },
  { value: 'json', label: 'JSON', note: '给程序读的，字段完整' },
];

export function ExportSheet({ onClose }: { onClose: () => void }) {
  const [as, setAs] = useState<FileKind>('xlsx');
  const { run, pending, exported } = useExportAll();
  return (
    <Sheet
      open
      title="导出我的记录"
      onClose={onClose}
      foot={
        <>
          {exported && !exported.ok && <ProblemNote text={exported.text} />}
          <Button
            kind="primary"
            id="export-confirm"
            busy={pending && '正在整理…'}
            onPress={() => void run(as)}
          >
            导出
          </Button>
        </>
      }
    >
      <View className="ly-records__fine">
        里面是这一页列出的全部记录，和每一类保存多久、为什么。不会通知别人。
      </View>
      <ChoiceList id="as" label="哪种文件" choices={KINDS} value={as} onChange={setAs} />
      {exported?.ok && (
        <View id="exported" role="status">
          {exported.text}
        </View>
      )}
    </Sheet>
  );
}
