/** 联系点和接待日: my own points, the department's view of all, and the days everybody may come. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { myPoints, points } from '@louyu/shared/contracts/duty-points';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { usePages } from '../../platform/query/use-pages';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { PagedList } from '../../ui/states/paged-list';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { LeaderDays } from './leader-days';
import { PointCard, PointRows } from './point-rows';
import { SetPointSheet } from './set-point-sheet';
import './reports.scss';

const TITLE = '联系点和接待日';

interface OfYear {
  year: number;
  onOpen: (pointId: string) => void;
}

const NONE = <EmptyState title="今年还没有定联系点" how="定下干部和联系的地方，次数按规则来。" />;

function All({ year, onOpen }: OfYear) {
  const pages = usePages(points, { year });
  const [setting, setSetting] = useState(false);
  useFreshOnShow(points);
  return (
    <Section title={`${year} 年各位干部的联系点`} note="按姓名排">
      <View className="ly-reports">
        <PagedList pages={pages} what="联系点" whose="公寓党建指导部" empty={NONE}>
          {(rows) => <PointRows rows={rows} named onOpen={onOpen} />}
        </PagedList>
        <Button id="set-point" icon="add" onPress={() => setSetting(true)}>
          定联系点
        </Button>
        {setting && <SetPointSheet year={year} onClose={() => setSetting(false)} />}
      </View>
    </Section>
  );
}

function Own({ year, onOpen }: OfYear) {
  const { data } = useRead(myPoints, { year });
  useFreshOnShow(myPoints);
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title="我的联系点">
      <PointCard rows={data.rows} named={false} onOpen={onOpen} />
    </Section>
  );
}

export function PointsScreen({ onOpen }: { onOpen: (pointId: string) => void }) {
  const { holds } = useSession();
  const year = Number(dayOfNow(useNow()).slice(0, 4));
  return (
    <Page title={TITLE} heading={TITLE} lead="干部固定联系一个地方，每年走访有次数、有书面报告。">
      <View className="ly-reports">
        <Own year={year} onOpen={onOpen} />
        {holds('guidance') && <All year={year} onOpen={onOpen} />}
        <LeaderDays />
      </View>
    </Page>
  );
}
