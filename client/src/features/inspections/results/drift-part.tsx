/** Whether somebody always finds everything in order where others do not: for the leader alone. */
import { View } from '@tarojs/components';
import { drift } from '@louyu/shared/contracts/inspection-results';
import { team } from '@louyu/shared/contracts/organization';
import { useRead } from '../../../platform/query/use-read';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { EmptyState } from '../../../ui/states/empty-state';
import { State } from '../../../ui/words/state';
import type { OutputOf } from '../../../platform/call/contract';

type Drift = OutputOf<typeof drift>;
type Found = Drift['inspectors'][number];

const VERDICTS: Record<Found['verdict'], string> = {
  too_few: '次数太少，看不出什么',
  finds: '查出过不合格',
  always_full: '每次都合格',
  nothing_to_compare: '没有可比的记录',
};

const explained = ({ leastOwn, leastOthers, othersFindPercent, months }: Drift['rule']): string =>
  `近 ${months} 个月查满 ${leastOwn} 次、一次不合格都没记，而其他同志 ${leastOthers} 次以上的检查里至少 ${othersFindPercent}% 查出过，才会标出。` +
  '这只说明值得一起去看一次：楼层不同、寝室本来就好，都会这样；它不是对任何人的评价，也不计入考核。';

export function DriftPart({ buildingId }: { buildingId: string }) {
  const { data } = useRead(drift, { buildingId });
  const people = useRead(team, { buildingId });
  if (!data) return null;
  const names = new Map((people.data?.people ?? []).map(({ id, name }) => [id, name]));
  const named = data.inspectors
    .map((found) => ({ ...found, name: names.get(found.inspector) ?? '已不在本组的同志' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'));
  return (
    <Section title="检查的人查出了什么" note="只有组长看得到">
      <Card>
        <View id="drift-rule" className="ly-results__fine">
          {explained(data.rule)}
        </View>
      </Card>
      {named.length === 0 ? (
        <EmptyState title="近两个月还没有检查" how="有了检查记录后，会按姓名列在这里。" />
      ) : (
        <Card flush>
          {named.map(({ inspector, name, inspected, finding, verdict }) => (
            <Row
              key={inspector}
              id={`drift-${inspector}`}
              title={name}
              note={`查过 ${inspected} 次，其中 ${finding} 次查出不合格`}
              aside={
                <State tone={verdict === 'always_full' ? 'due' : 'quiet'}>
                  {VERDICTS[verdict]}
                </State>
              }
            />
          ))}
        </Card>
      )}
    </Section>
  );
}
