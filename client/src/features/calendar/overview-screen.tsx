/** 各楼组织生活: every building of mine beside each other, what was held and what was missed. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { overview } from '@louyu/shared/contracts/calendar';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { OCCASION_TERMS } from '@louyu/shared/messages/calendar';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { useNow } from '../../ui/words/now';
import { State } from '../../ui/words/state';
import { dayOfNow } from '../../ui/words/spoken-time';
import { monthBeside, monthOf, monthWords, windowOf } from './words';
import { Waiting } from './waiting';
import type { CallProblem } from '../../platform/call/call-problem';
import type { OutputOf } from '../../platform/call/contract';
import './calendar.scss';

const TITLE = '各楼组织生活';

type Line = OutputOf<typeof overview>['rows'][number];

interface Standing {
  held: number;
  missed: number;
  ahead: number;
}

const standingOf = (lines: readonly Line[]): Standing => ({
  held: lines.reduce((sum, { held }) => sum + held, 0),
  missed: lines.reduce((sum, { missed }) => sum + missed, 0),
  ahead: lines.reduce((sum, { planned, announced }) => sum + planned + announced, 0),
});

const byBuilding = (rows: readonly Line[]): [string, Line[]][] => {
  const buildings = new Map<string, Line[]>();
  for (const row of rows)
    buildings.set(row.buildingId, [...(buildings.get(row.buildingId) ?? []), row]);
  return [...buildings.entries()];
};

const kindLine = ({ kind, held, missed, planned, announced, moved }: Line): string =>
  [
    `${OCCASION_TERMS[kind]}：`,
    [
      held > 0 && `已完成 ${held}`,
      announced > 0 && `已通知 ${announced}`,
      planned > 0 && `待通知 ${planned}`,
      missed > 0 && `没有开成 ${missed}`,
      moved > 0 && `调整过 ${moved}`,
    ]
      .filter(Boolean)
      .join('，'),
  ].join('');

const Missed = ({ missed }: Standing) =>
  missed > 0 ? (
    <State tone="overdue">{`${missed} 次没有开成`}</State>
  ) : (
    <State tone="done">没有缺的</State>
  );

const BuildingRow = ({ id, lines, onOpen }: { id: string; lines: Line[]; onOpen: () => void }) => (
  <Row
    id={`building-${id}`}
    title={buildingLabel(id)}
    note={
      <View className="ly-cal__lines">
        {lines.map((line) => (
          <View key={line.kind}>{kindLine(line)}</View>
        ))}
      </View>
    }
    aside={<Missed {...standingOf(lines)} />}
    onOpen={onOpen}
  />
);

const totalWords = (rows: readonly Line[]): string => {
  const { held, missed, ahead } = standingOf(rows);
  return `已完成 ${held} 次，还要开 ${ahead} 次，没有开成 ${missed} 次`;
};

interface ShownProps {
  rows: readonly Line[];
  problem: CallProblem | undefined;
  onOpen: (place: string) => void;
}

const Shown = ({ rows, problem, onOpen }: ShownProps) => (
  <>
    {problem && <ProblemNote text={problem.text} />}
    {rows.length === 0 && (
      <EmptyState title="这个月没有安排" how="学期日历生成以后，各楼的组织生活会列在这里。" />
    )}
    {rows.length > 0 && (
      <Card flush id="overview">
        {byBuilding(rows).map(([id, lines]) => (
          <BuildingRow key={id} id={id} lines={lines} onOpen={() => onOpen(id)} />
        ))}
      </Card>
    )}
  </>
);

interface OverviewScreenProps {
  onOpen: (place: string) => void;
  onPlan: () => void;
}

export function OverviewScreen({ onOpen, onPlan }: OverviewScreenProps) {
  const today = dayOfNow(useNow());
  // The clock is the phone's until the server has answered once: what nobody turned to follows it.
  const [turned, setMonth] = useState<string>();
  const month = turned ?? monthOf(today);
  const { data, problem, retry } = useRead(overview, windowOf(month));
  const { holds } = useSession();
  return (
    <Page wide title={TITLE} heading={TITLE} lead={data && totalWords(data.rows)}>
      <View className="ly-cal">
        <View className="ly-cal__turn">
          <Button narrow id="month-before" onPress={() => setMonth(monthBeside(month, -1))}>
            上个月
          </Button>
          <View className="ly-cal__month">{monthWords(month)}</View>
          <Button narrow id="month-after" onPress={() => setMonth(monthBeside(month, 1))}>
            下个月
          </Button>
        </View>
        {data && <Shown rows={data.rows} problem={problem} onOpen={onOpen} />}
        {!data && (
          <Waiting
            problem={problem}
            what={TITLE}
            whose="指导部、指导员和组长"
            onRetry={retry}
            rows={6}
          />
        )}
        <Button narrow id="rules" onPress={onPlan}>
          {holds('guidance') ? '规定和统一活动安排' : '按什么规定安排'}
        </Button>
      </View>
    </Page>
  );
}
