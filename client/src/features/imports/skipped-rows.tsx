/** What was confirmed and yet left as it is, with the reason. */
import { Text, View } from '@tarojs/components';
import { preview } from '@louyu/shared/contracts/imports';
import { SKIP_TEXTS } from '@louyu/shared/messages/imports';
import { usePagesOf } from '../../platform/query/use-pages';
import { RowPages } from './row-pages';
import type { ImportSummary, SkippedLine } from './import';
import './rows.scss';

const WHILE: Record<SkippedLine['while'], string> = { writing: '没有导入', undoing: '没有撤销' };

export function SkippedRows({ of }: { of: ImportSummary }) {
  const input = { importId: of.id, show: 'skipped' as const };
  const pages = usePagesOf(preview, input, ({ skipped }) => skipped);
  return (
    <RowPages pages={pages}>
      {(rows) => (
        <View id="skipped-rows" className="ly-rows ly-rows--bad">
          <View className="ly-rows__heads">
            <Text>结果</Text>
            <Text>谁</Text>
            <Text>原因</Text>
          </View>
          {rows.map((row) => (
            <View key={`${row.while}-${row.title}`} className="ly-rows__row">
              <Text className="ly-rows__at">{WHILE[row.while]}</Text>
              <Text className="ly-rows__who">{row.title}</Text>
              <Text className="ly-rows__why">{SKIP_TEXTS[row.why]}</Text>
            </View>
          ))}
        </View>
      )}
    </RowPages>
  );
}
