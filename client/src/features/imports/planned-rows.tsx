/** What would be different, old beside new; a table with its heads in sight when wide. */
import { Text, View } from '@tarojs/components';
import { preview } from '@louyu/shared/contracts/imports';
import { differenceTitle } from '@louyu/shared/messages/imports';
import { usePagesOf } from '../../platform/query/use-pages';
import { RowPages } from './row-pages';
import type { ImportKind, Part } from '@louyu/shared/domain/organization/import/state';
import type { ImportSummary, PlannedLine } from './import';
import './rows.scss';

interface PlannedRowsProps {
  of: ImportSummary;
  show: Exclude<Part, 'bad' | 'skipped'>;
}

interface LineProps {
  row: PlannedLine;
  kind: ImportKind;
}

/** 第 12 行; somebody whom a complete list leaves out stands in no row. */
export const rowText = (at: number | null): string => (at === null ? '名单里没有' : `第 ${at} 行`);

const Differences = ({ row, kind }: LineProps) => (
  <View className="ly-rows__differences">
    {row.differences.map(({ field, from, to }) => (
      <View key={field} className="ly-rows__difference">
        <Text className="ly-rows__field">{differenceTitle(field, kind)}</Text>
        <Text className="ly-rows__from">{from || '—'}</Text>
        <Text className="ly-rows__to">{to || '—'}</Text>
      </View>
    ))}
  </View>
);

const Line = ({ row, kind }: LineProps) => (
  <View className="ly-rows__row">
    <Text className="ly-rows__at">{rowText(row.at)}</Text>
    <Text className="ly-rows__who">{row.title}</Text>
    <Differences row={row} kind={kind} />
  </View>
);

const Heads = () => (
  <View className="ly-rows__heads">
    <Text>表格里</Text>
    <Text>谁</Text>
    <View className="ly-rows__difference">
      <Text>项目</Text>
      <Text>现在登记</Text>
      <Text>导入以后</Text>
    </View>
  </View>
);

export function PlannedRows({ of, show }: PlannedRowsProps) {
  const pages = usePagesOf(preview, { importId: of.id, show }, ({ rows }) => rows);
  return (
    <RowPages pages={pages}>
      {(rows) => (
        <View className={`ly-rows ly-rows--${show}`}>
          <Heads />
          {rows.map((row) => (
            <Line key={`${row.at}-${row.title}`} row={row} kind={of.kind} />
          ))}
        </View>
      )}
    </RowPages>
  );
}
