/** 我的寝室: the copies of every inspection of the room that I live in. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { ofRoom } from '@louyu/shared/contracts/inspections';
import { buildingOf, roomLabel } from '@louyu/shared/domain/kernel/ids';
import { usePages } from '../../platform/query/use-pages';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Split } from '../../ui/frame/split';
import { EmptyState } from '../../ui/states/empty-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { exactTime, spokenPast } from '../../ui/words/spoken-time';
import { AskedOfMe } from './attribution/asked-of-me';
import { HearingSection } from './hearing/hearing-section';
import { OBJECTION_TONES } from './hearing/objection-card';
import { ComingRounds } from './coming-rounds';
import { RecordBody } from './record-body';
import { RecordSkeleton, useRecord } from './record-screen';
import type { OutputOf } from '../../platform/call/contract';
import type { Pages } from '../../platform/query/use-pages';

/** After 异议: short enough for a row. */
const OBJECTION_WORDS = {
  open: '处理中',
  upheld: '成立',
  changed: '部分成立',
  rejected: '未成立',
} as const;

type Copy = OutputOf<typeof ofRoom>['rows'][number];

const Result = ({ copy: { inspected, failed, objection } }: { copy: Copy }) => {
  if (objection)
    return <State tone={OBJECTION_TONES[objection]}>{`异议${OBJECTION_WORDS[objection]}`}</State>;
  if (!inspected) return <State tone="quiet">没查成</State>;
  return failed > 0 ? (
    <State tone="overdue">{`${failed} 项不合格`}</State>
  ) : (
    <State tone="done">都合格</State>
  );
};

function Detail({ inspectionId }: { inspectionId: string }) {
  const { data, problem, loading, retry } = useRecord(inspectionId);
  if (loading) return <RecordSkeleton />;
  if (data)
    return (
      <View className="ly-section">
        <View>{exactTime(data.submittedAt)}</View>
        <HearingSection inspectionId={inspectionId} record={data} />
        <RecordBody record={data} />
      </View>
    );
  return problem ? (
    <Unopened problem={problem} what="检查记录" whose="检查人和住在里面的同学" onRetry={retry} />
  ) : null;
}

interface CopiesProps {
  pages: Pages<Copy>;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

function Copies({
  pages: { rows = [], more, loadingMore, loadMore },
  chosen,
  onChoose,
}: CopiesProps) {
  const now = useNow();
  return (
    <View className="ly-section">
      <Card flush>
        {rows.map((copy) => (
          <Row
            key={copy.id}
            id={`copy-${copy.id}`}
            title={spokenPast(copy.submittedAt, now)}
            note={exactTime(copy.submittedAt)}
            aside={<Result copy={copy} />}
            chosen={copy.id === chosen}
            onOpen={() => onChoose(copy.id)}
          />
        ))}
      </Card>
      {more && (
        <Button id="more" busy={loadingMore && '正在取…'} onPress={loadMore}>
          看更早的
        </Button>
      )}
    </View>
  );
}

const Nothing = ({ homeless }: { homeless: boolean }) =>
  homeless ? (
    <EmptyState
      icon="door"
      title="还没有登记你的寝室"
      how="请联系楼宇党小组组长登记。登记后，每次检查你都会有一份。"
    />
  ) : (
    <EmptyState
      icon="door"
      title="你的寝室还没有检查记录"
      how="同志们来查过以后，你会在这里看到同一份记录。"
    />
  );

function Content({ pages, homeless }: { pages: Pages<Copy>; homeless: boolean }) {
  const [chosen, setChosen] = useState<string>();
  if (pages.loading) return <SkeletonRows count={5} />;
  if (!pages.rows)
    return pages.problem ? (
      <Unopened
        problem={pages.problem}
        what="寝室检查记录"
        whose="住在里面的同学"
        onRetry={pages.retry}
      />
    ) : null;
  if (pages.rows.length === 0) return <Nothing homeless={homeless} />;
  return (
    <Split
      invitation="选一次检查，看当时记了什么"
      onClose={() => setChosen(undefined)}
      list={<Copies pages={pages} chosen={chosen} onChoose={setChosen} />}
      detail={chosen ? <Detail key={chosen} inspectionId={chosen} /> : null}
    />
  );
}

interface MyRoomScreenProps {
  onAttribution: (id: string) => void;
  onDraws: (buildingId: string) => void;
}

export function MyRoomScreen({ onAttribution, onDraws }: MyRoomScreenProps) {
  const { person } = useSession();
  const pages = usePages(ofRoom, {});
  const building = person?.roomId ? buildingOf(person.roomId) : undefined;
  return (
    <Page
      wide
      title="我的寝室"
      heading={person?.roomId ? roomLabel(person.roomId) : '我的寝室'}
      lead="每次检查，你都有和检查人一样的一份"
    >
      {building && <ComingRounds onDraws={() => onDraws(building)} />}
      <AskedOfMe onOpen={onAttribution} />
      <Content pages={pages} homeless={person?.roomId === null} />
    </Page>
  );
}
