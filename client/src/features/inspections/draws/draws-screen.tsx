/** 本楼抽查: every draw of a building with its number, also those that were given up; leaders freeze the next. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { draws } from '@louyu/shared/contracts/inspection-draws';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../../platform/query/use-fresh-on-show';
import { usePages } from '../../../platform/query/use-pages';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { Row } from '../../../ui/frame/row';
import { EmptyState } from '../../../ui/states/empty-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { State } from '../../../ui/words/state';
import { CommitForm } from './commit-form';
import { DRAW_TERMS, sourceLabel, termLabel } from './words';
import type { OutputOf } from '../../../platform/call/contract';
import './draws.scss';

type Listed = OutputOf<typeof draws>['rows'][number];

const TITLE = '抽查';

const DrawRow = ({ row, onOpen }: { row: Listed; onOpen: () => void }) => {
  const { word, tone } = DRAW_TERMS[row.state];
  return (
    <Row
      id={`draw-${row.number}`}
      title={`${termLabel(row.term)}第 ${row.number} 次 · ${row.count} 间`}
      note={sourceLabel(row.source)}
      aside={
        row.leftLying ? <State tone="overdue">过期没有抽</State> : <State tone={tone}>{word}</State>
      }
      onOpen={onOpen}
    />
  );
};

interface DrawsScreenProps {
  buildingId: string;
  choice?: JSX.Element | null;
  /** Whether this reader may freeze the next one. */
  leads: boolean;
  onDraw: (drawId: string) => void;
}

function Content({ buildingId, onDraw }: Pick<DrawsScreenProps, 'buildingId' | 'onDraw'>) {
  const pages = usePages(draws, { buildingId });
  useFreshOnShow(draws);
  if (pages.loading) return <SkeletonRows count={4} />;
  if (!pages.rows)
    return pages.problem ? (
      <Unopened problem={pages.problem} what={TITLE} whose="登记过的同学" onRetry={pages.retry} />
    ) : null;
  if (pages.rows.length === 0)
    return (
      <EmptyState
        icon="door"
        title="这栋楼还没有抽查"
        how="组长封存名单、定好开奖期次以后，会出现在这里，谁都能看、都能算。"
      />
    );
  return (
    <>
      <Card flush>
        {pages.rows.map((row) => (
          <DrawRow key={row.id} row={row} onOpen={() => onDraw(row.id)} />
        ))}
      </Card>
      {pages.more && (
        <Button id="more" busy={pages.loadingMore && '正在取…'} onPress={pages.loadMore}>
          看更早的
        </Button>
      )}
    </>
  );
}

export function DrawsScreen({ buildingId, choice, leads, onDraw }: DrawsScreenProps) {
  const [writing, setWriting] = useState(false);
  if (writing)
    return <CommitForm buildingId={buildingId} onLeave={() => setWriting(false)} onDraw={onDraw} />;
  return (
    <Page
      wide
      title={TITLE}
      heading={`${buildingLabel(buildingId)}的抽查`}
      aside={choice}
      foot={
        leads && (
          <Button kind="primary" id="commit-draw" onPress={() => setWriting(true)}>
            封存一次抽查
          </Button>
        )
      }
    >
      <View className="ly-draw__fine">
        先封存名单，再由谁也左右不了的开奖号码决定抽到谁。每一次都有号，作废的也留着。
      </View>
      <Content buildingId={buildingId} onDraw={onDraw} />
    </Page>
  );
}
