/** The buildings' figures: a table where there is room, a card each on a phone. */
import { Text, View } from '@tarojs/components';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { classNames } from '../../ui/class-names';
import { ageWords, rowOf } from './results-words';
import type { BuildingResult } from './results-words';
import './results.scss';

const COLUMNS = ['报告', '销号', '未销号', '其中逾期', '按时整改', '一般几天销号'] as const;

const Line = ({ building }: { building: BuildingResult }) => {
  const late = building.overdue > 0;
  return (
    <View id={`result-${building.buildingId}`} className="ly-results__row" role="row">
      <View className="ly-results__name" role="rowheader">
        <Text>{buildingLabel(building.buildingId)}</Text>
        {ageWords(building) && <Text className="ly-results__fine">{ageWords(building)}</Text>}
      </View>
      {rowOf(building).map((value, at) => (
        <View
          key={COLUMNS[at]}
          role="cell"
          className={classNames(
            'ly-results__cell',
            late && COLUMNS[at] === '其中逾期' && 'ly-results__cell--late',
          )}
        >
          <Text className="ly-results__label">{COLUMNS[at]}</Text>
          <Text className="ly-results__value">{value}</Text>
        </View>
      ))}
    </View>
  );
};

export const ResultsTable = ({ buildings }: { buildings: readonly BuildingResult[] }) => (
  <View className="ly-results" role="table" aria-label="各楼隐患整改情况">
    <View className="ly-results__head" role="row">
      <View className="ly-results__name" role="columnheader">
        楼栋
      </View>
      {COLUMNS.map((column) => (
        <View key={column} className="ly-results__cell" role="columnheader">
          {column}
        </View>
      ))}
    </View>
    {buildings.map((building) => (
      <Line key={building.buildingId} building={building} />
    ))}
  </View>
);
