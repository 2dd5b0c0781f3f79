/** Rows that cannot be taken: where each stands, what is wrong in words, and all of them as a sheet. */
import { Text, View } from '@tarojs/components';
import { badRows, preview } from '@louyu/shared/contracts/imports';
import { faultsText } from '@louyu/shared/messages/imports';
import { call } from '../../platform/call/call';
import { useMadeFile } from '../../platform/files/use-made-file';
import { usePagesOf } from '../../platform/query/use-pages';
import { Button } from '../../ui/controls/button';
import { ProblemNote } from '../../ui/states/error-state';
import { rowText } from './planned-rows';
import { RowPages } from './row-pages';
import type { BadLine, ImportSummary } from './import';
import './rows.scss';

interface BadRowsProps {
  of: ImportSummary;
  onAgain: () => void;
}

function Mend({ of, onAgain }: BadRowsProps) {
  const { run, pending, handed } = useMadeFile();
  const download = () => run(async () => (await call(badRows, { importId: of.id })).data);
  return (
    <View className="ly-imports">
      <View className="ly-rows__ways">
        <Button
          narrow
          id="bad-download"
          busy={pending && '正在做表格…'}
          onPress={() => void download()}
        >
          下载这些行
        </Button>
        <Button narrow kind="quiet" id="again" onPress={onAgain}>
          传改好的文件
        </Button>
      </View>
      {handed?.ok === false && <ProblemNote text={handed.text} />}
      {handed?.ok && (
        <View role="status">{handed.text}。最后一列写着原因，改好后可以直接再传。</View>
      )}
    </View>
  );
}

const Line = ({ row, of }: { row: BadLine; of: ImportSummary }) => (
  <View className="ly-rows__row">
    <Text className="ly-rows__at">{rowText(row.at)}</Text>
    <Text className="ly-rows__who">{row.title || '没有名字'}</Text>
    <Text className="ly-rows__why">{faultsText(row, of.kind)}</Text>
  </View>
);

export function BadRows({ of, onAgain }: BadRowsProps) {
  const pages = usePagesOf(preview, { importId: of.id, show: 'bad' }, ({ bad }) => bad);
  return (
    <>
      <Mend of={of} onAgain={onAgain} />
      <RowPages pages={pages}>
        {(rows) => (
          <View id="bad-rows" className="ly-rows ly-rows--bad">
            <View className="ly-rows__heads">
              <Text>表格里</Text>
              <Text>谁</Text>
              <Text>问题</Text>
            </View>
            {rows.map((row) => (
              <Line key={`${row.sheet}-${row.at}`} row={row} of={of} />
            ))}
          </View>
        )}
      </RowPages>
    </>
  );
}
