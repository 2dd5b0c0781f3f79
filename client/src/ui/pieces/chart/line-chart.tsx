/** A line where people would rather look than read; the same numbers stand beside it as a table. */
import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { ChartSurface } from './chart-surface';
import { drawLine } from './draw-line';
import type { LinePoint } from './draw-line';
import type { Surface } from './chart-surface-port';
import './line-chart.scss';

export interface ChartRow extends LinePoint {
  /** The numbers that the percentage comes from: 118/124 项合格. */
  words: string;
}

interface LineChartProps {
  id: string;
  /** The sentence that the chart says. */
  summary: string;
  /** What the numbers are, above the table. */
  caption: string;
  /** Oldest first. */
  rows: readonly ChartRow[];
}

const said = (percent: number | null): string => (percent === null ? '—' : `${percent}%`);

const Table = ({ caption, rows }: Pick<LineChartProps, 'caption' | 'rows'>) => (
  <View className="ly-chart__table" role="table" aria-label={caption}>
    {rows.map(({ label, percent, words }) => (
      <View key={label} className="ly-chart__row" role="row">
        <View role="rowheader">{label}</View>
        <View role="cell">{said(percent)}</View>
        <View role="cell" className="ly-chart__words">
          {words}
        </View>
      </View>
    ))}
  </View>
);

export function LineChart({ id, summary, caption, rows }: LineChartProps) {
  const draw = useCallback((surface: Surface) => drawLine(surface, rows), [rows]);
  return (
    <View className="ly-chart">
      <View>{summary}</View>
      {rows.length > 1 && <ChartSurface id={id} label={summary} onReady={draw} />}
      <Table caption={caption} rows={rows} />
    </View>
  );
}
