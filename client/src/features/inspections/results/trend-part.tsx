/** A year of a building, or of one floor: a line, a sentence, and the numbers as a table. */
import { useMemo, useState } from 'react';
import { trend } from '@louyu/shared/contracts/inspection-results';
import { useRead } from '../../../platform/query/use-read';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import { LineChart } from '../../../ui/pieces/chart/line-chart';
import { ErrorState } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { chartRows, trendInWords } from './results';

interface TrendPartProps {
  buildingId: string;
  until: string;
}

export function TrendPart({ buildingId, until }: TrendPartProps) {
  const [floor] = useState<number | null>(null);
  const { data, problem, retry } = useRead(trend, { buildingId, floor, until });
  const rows = useMemo(() => chartRows(data?.months ?? []), [data]);
  return (
    <Section title="合格项占比" note="近一年，按月">
      <Card id="trend">
        {data && (
          <LineChart
            id="trend-chart"
            summary={trendInWords(rows)}
            caption="每月合格项占比"
            rows={rows}
          />
        )}
        {!data && problem && <ErrorState text={problem.text} onRetry={retry} />}
        {!data && !problem && <SkeletonCard lines={4} />}
      </Card>
    </Section>
  );
}
