/** What came to the room, newest first; nobody's name but one's own notes'. */
import { View } from '@tarojs/components';
import { visits } from '@louyu/shared/contracts/reception';
import { VISIT_TERMS } from '@louyu/shared/messages/calendar';
import { usePages } from '../../platform/query/use-pages';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { RelativeTime } from '../../ui/words/relative-time';
import { State } from '../../ui/words/state';
import type { OutputOf } from '../../platform/call/contract';

type Visit = OutputOf<typeof visits>['rows'][number];

const Words = ({ visit }: { visit: Visit }) => (
  <View className="ly-rota__lines">
    {visit.asked && <View>{visit.asked}</View>}
    <View>{visit.done}</View>
    <View>
      <RelativeTime at={visit.recordedAt} />
      {visit.visitor && ` · ${visit.visitor}`}
    </View>
  </View>
);

export function VisitList({ place }: { place: string }) {
  const { rows, more, loadMore, loadingMore } = usePages(visits, { place });
  if (!rows || rows.length === 0) return null;
  return (
    <Section title="来访记录">
      <Card flush id="visits">
        {rows.map((visit) => (
          <Row
            key={visit.id}
            title={VISIT_TERMS[visit.category]}
            note={<Words visit={visit} />}
            aside={visit.followUp ? <State tone="due">跟进中</State> : undefined}
          />
        ))}
      </Card>
      {more && (
        <Button narrow id="more-visits" busy={loadingMore && '正在打开…'} onPress={loadMore}>
          看更早的
        </Button>
      )}
    </Section>
  );
}
